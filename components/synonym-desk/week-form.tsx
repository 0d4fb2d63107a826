import { useLocale, useTranslations } from "next-intl";
import { formatPeriod } from "@/i18n/format";

type Props = { action: string; weeks: readonly { week: string; from: string; to: string }[]; current: string };

/** Which week; a plain form, because browsers differ in fields for weeks. */
export function WeekForm({ action, weeks, current }: Props) {
  const t = useTranslations("synonymDesk");
  const locale = useLocale();
  return (
    <form action={action} className="desk-week">
      <p className="console-field">
        <label htmlFor="desk-week">{t("week")}</label>
        <select id="desk-week" name="week" className="field" defaultValue={current}>
          {weeks.map(({ week, from, to }) => (
            <option key={week} value={week}>
              {t("weekSpan", { from: formatPeriod(from, locale), to: formatPeriod(to, locale) })}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        {t("showWeek")}
      </button>
    </form>
  );
}
