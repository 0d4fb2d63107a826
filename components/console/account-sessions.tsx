import { useLocale, useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/console/confirmed-form";
import type { FormState } from "@/components/console/field-form";
import { deviceName } from "@/domain/accounts/device";
import { formatMoment } from "@/i18n/format";

type Session = { id: string; userAgent: string | null; createdAt: Date; seenAt: Date };
type Props = {
  account: string;
  sessions: readonly Session[];
  end: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Where somebody else is signed in, and how an administrator ends it without shutting the account. */
export function AccountSessions({ account, sessions, end }: Props) {
  const t = useTranslations("console");
  const locale = useLocale();
  const moment = (date: Date) => formatMoment(date, locale);
  const form = (session: string, ask: string, label?: string) => (
    <ConfirmedForm
      action={end}
      hidden={{ account, session }}
      texts={{ ask, explain: t("endThereText"), confirm: t("endThereNow"), busy: t("busy") }}
      label={label}
    />
  );
  return (
    <section className="section" id="sessions">
      <h2>{t("sessions")}</h2>
      {sessions.length === 0 ? <p>{t("noSessions")}</p> : null}
      <ul className="rows">
        {sessions.map(({ id, userAgent, createdAt, seenAt }) => (
          <li key={id} className="console-row">
            <div>
              <strong>{deviceName(userAgent) ?? t("unknownDevice")}</strong>
              <span className="row-line small">
                {t("sessionTimes", { since: moment(createdAt), seen: moment(seenAt) })}
              </span>
            </div>
            {form(id, t("end"), t("endNamed", { since: moment(createdAt) }))}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? form("", t("endAll")) : null}
    </section>
  );
}
