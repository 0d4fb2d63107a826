import { useTranslations } from "next-intl";

const sides = ["both", "word", "term"] as const;

type Props = { action: string; q: string; in: (typeof sides)[number] };

/** Narrows the list down by what stands on either side of a pair. */
export function SynonymFilterForm({ action, q, in: side }: Props) {
  const t = useTranslations("synonymDesk");
  return (
    <form action={action} className="console-filter">
      <p className="console-field">
        <label htmlFor="desk-q">{t("find")}</label>
        <input id="desk-q" name="q" type="search" className="field" defaultValue={q} maxLength={60} />
      </p>
      <p className="console-field">
        <label htmlFor="desk-in">{t("findIn")}</label>
        <select id="desk-in" name="in" className="field" defaultValue={side}>
          {sides.map((each) => (
            <option key={each} value={each}>
              {t(`sides.${each}`)}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        {t("find")}
      </button>
    </form>
  );
}
