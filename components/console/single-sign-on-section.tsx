import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/console/confirmed-form";
import { FieldForm, type FormState } from "@/components/console/field-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  label: string | null;
  isLinked: boolean;
  fault: "expired" | "provider" | "account" | null;
  link: Action;
  unlink: Action;
};

/** Whether one's account is linked with the provider of single sign-on, and how to change that. */
export function SingleSignOnSection({ label, isLinked, fault, link, unlink }: Props) {
  const t = useTranslations("console");
  return (
    <section className="section" id="single-sign-on">
      <h2>{label ?? t("singleSignOn")}</h2>
      {fault ? (
        <p className="notice notice-fault" role="alert">
          {t(`linkFault.${fault}`)}
        </p>
      ) : null}
      <p>{isLinked ? t("linked") : t("notLinked")}</p>
      {isLinked ? (
        <ConfirmedForm
          action={unlink}
          hidden={{}}
          texts={{ ask: t("unlink"), explain: t("unlinkText"), confirm: t("unlinkNow"), busy: t("busy") }}
        />
      ) : (
        <FieldForm action={link} fields={[]} submit={t("link")} busy={t("busy")} />
      )}
    </section>
  );
}
