import { useTranslations } from "next-intl";
import { auditActions } from "@/domain/audit/entry";
import type { AuditFilter } from "@/domain/audit/filter";

const texts = ["noun", "code"] as const;
const days = ["from", "to"] as const;

/** Narrows the account down; a plain form, whose answer has an address of its own. */
export function AuditFilterForm({ action, filter }: { action: string; filter: AuditFilter }) {
  const t = useTranslations("console");
  return (
    <form action={action} className="console-filter">
      <p className="console-field">
        <label htmlFor="audit-action">{t("auditField.action")}</label>
        <select id="audit-action" name="action" className="field" defaultValue={filter.action ?? ""}>
          <option value="">{t("any")}</option>
          {auditActions.map((each) => (
            <option key={each} value={each}>
              {t(`audited.${each}`)}
            </option>
          ))}
        </select>
      </p>
      {texts.map((name) => (
        <p key={name} className="console-field">
          <label htmlFor={`audit-${name}`}>{t(`auditField.${name}`)}</label>
          <input id={`audit-${name}`} name={name} className="field" defaultValue={filter[name] ?? ""} />
        </p>
      ))}
      {days.map((name) => (
        <p key={name} className="console-field">
          <label htmlFor={`audit-${name}`}>{t(`auditField.${name}`)}</label>
          <input id={`audit-${name}`} name={name} type="date" className="field" defaultValue={filter[name] ?? ""} />
        </p>
      ))}
      <button type="submit" className="button">
        {t("narrow")}
      </button>
    </form>
  );
}
