import { useTranslations } from "next-intl";
import { fieldId } from "@/components/records/record-field";

/** Everything that is wrong with a form, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly { field: string; label: string; text: string }[] }) {
  const t = useTranslations("editingRecords");
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-fault" role="alert">
      <p>{t("errors", { count: errors.length })}</p>
      <ul className="record-errors">
        {errors.map(({ field, label, text }) => (
          <li key={`${field} ${text}`}>
            <a href={`#${fieldId(field)}`}>{label}</a>
            {t("separator")}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
