import { useLocale, useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/console/confirmed-form";
import { FieldForm, type FormState } from "@/components/console/field-form";
import { formatClock } from "@/i18n/format";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  account: { id: string; hasSecondFactor: boolean; hasPassword: boolean; mustChangePassword: boolean };
  lockedUntil: Date | null;
  resetPassword: Action;
  removeSecondFactor: Action;
  liftLock: Action;
};

/** What an administrator can do for somebody who does not get in any more. */
export function AccountHelp({ account, lockedUntil, resetPassword, removeSecondFactor, liftLock }: Props) {
  const t = useTranslations("console");
  const locale = useLocale();
  const busy = t("busy");
  const hidden = { account: account.id };
  const time = lockedUntil && formatClock(lockedUntil, locale);
  return (
    <section className="section">
      <h2>{t("help")}</h2>
      {account.hasPassword ? null : <p>{t("noPassword")}</p>}
      {account.mustChangePassword ? <p>{t("firstPasswordUnused")}</p> : null}
      <ConfirmedForm
        action={resetPassword}
        hidden={hidden}
        texts={{ ask: t("resetPassword"), explain: t("resetPasswordText"), confirm: t("resetPasswordNow"), busy }}
      />
      {account.hasSecondFactor ? (
        <ConfirmedForm
          action={removeSecondFactor}
          hidden={hidden}
          texts={{
            ask: t("removeSecondFactor"),
            explain: t("removeSecondFactorText"),
            confirm: t("removeSecondFactorNow"),
            busy,
          }}
        />
      ) : (
        <p className="small">{t("withoutSecondFactor")}</p>
      )}
      {time ? (
        <>
          <p className="notice">{t("lockedUntil", { time })}</p>
          <FieldForm action={liftLock} hidden={hidden} fields={[]} submit={t("liftLock")} busy={busy} />
        </>
      ) : (
        <p className="small">{t("notLocked")}</p>
      )}
    </section>
  );
}
