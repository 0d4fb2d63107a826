import { useLocale, useTranslations } from "next-intl";
import { deviceName } from "@/domain/accounts/device";
import { formatMoment } from "@/i18n/format";

type Session = { id: string; userAgent: string | null; createdAt: Date; seenAt: Date; isThis: boolean };
type Props = {
  sessions: readonly Session[];
  end: (form: FormData) => Promise<void>;
  endOthers: () => Promise<void>;
};

/** Where somebody is signed in, and how to end it. */
export function SessionList({ sessions, end, endOthers }: Props) {
  const t = useTranslations("console");
  const locale = useLocale();
  const moment = (date: Date) => formatMoment(date, locale);
  return (
    <>
      <ul className="rows">
        {sessions.map(({ id, userAgent, createdAt, seenAt, isThis }) => (
          <li key={id} className="console-row">
            <div>
              <strong>{isThis ? t("thisSession") : t("otherSession")}</strong>
              <span className="row-line small">{deviceName(userAgent) ?? t("unknownDevice")}</span>
              <span className="row-line small">
                {t("sessionTimes", { since: moment(createdAt), seen: moment(seenAt) })}
              </span>
            </div>
            {isThis ? null : (
              <form action={end}>
                <input type="hidden" name="session" value={id} />
                <button type="submit" className="button" aria-label={t("endNamed", { since: moment(createdAt) })}>
                  {t("end")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endOthers} className="pt-2">
          <button type="submit" className="button">
            {t("endOthers")}
          </button>
        </form>
      ) : null}
    </>
  );
}
