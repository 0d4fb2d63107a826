import { useTranslations } from "next-intl";
import { type PublishedNoun, publishedNouns } from "@/domain/publishing/nouns";

type Filter = { noun?: PublishedNoun; region?: string; department?: string; q?: string };
type Props = {
  action: string;
  filter: Filter;
  regions: readonly { value: string; label: string }[];
  departments: readonly string[];
};

/** Narrows the desk down, or finds a record; a plain form, whose answer has an address of its own. */
export function DeskFilterForm({ action, filter, regions, departments }: Props) {
  const t = useTranslations("publishingDesk");
  const nouns = useTranslations("console.noun");
  return (
    <form action={action} className="console-filter">
      <p className="console-field">
        <label htmlFor="desk-q">{t("find")}</label>
        <input id="desk-q" name="q" type="search" className="field" defaultValue={filter.q ?? ""} />
      </p>
      <p className="console-field">
        <label htmlFor="desk-noun">{t("noun")}</label>
        <select id="desk-noun" name="noun" className="field" defaultValue={filter.noun ?? ""}>
          <option value="">{t("all")}</option>
          {publishedNouns.map((noun) => (
            <option key={noun} value={noun}>
              {nouns(noun)}
            </option>
          ))}
        </select>
      </p>
      <p className="console-field">
        <label htmlFor="desk-region">{t("region")}</label>
        <select id="desk-region" name="region" className="field" defaultValue={filter.region ?? ""}>
          <option value="">{t("all")}</option>
          {regions.map(({ value, label }) => (
            <option key={value} value={value} lang="zh-CN">
              {label}
            </option>
          ))}
        </select>
      </p>
      <p className="console-field">
        <label htmlFor="desk-department">{t("department")}</label>
        <select id="desk-department" name="department" className="field" defaultValue={filter.department ?? ""}>
          <option value="">{t("all")}</option>
          {departments.map((department) => (
            <option key={department} value={department} lang="zh-CN">
              {department}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}
