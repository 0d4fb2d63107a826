import { useTranslations } from "next-intl";
import type { ConsoleNoun } from "@/domain/accounts/permissions";

type Item = {
  code: string;
  name: string;
  href: string;
  /** Region or departments, in Chinese. */
  where: string;
  state: "live" | "draft" | "returned" | "review";
  isNew: boolean;
};

/** Records that somebody keeps, each leading to its form. */
export function RecordList({ items }: { items: readonly Item[] }) {
  const t = useTranslations("editingRecords");
  if (items.length === 0) return <p className="py-2">{t("nothing")}</p>;
  return (
    <ul className="rows">
      {items.map(({ code, name, href, where, state, isNew }) => (
        <li key={code}>
          <a className="row-link" href={href}>
            <strong lang="zh-CN">{name || code}</strong>
            {state === "live" ? null : (
              <span className="small record-suggestion">
                {" "}
                · {t(`state.${isNew && state === "draft" ? "new" : state}`)}
              </span>
            )}
            <span className="row-line small">
              {code}
              {where ? (
                <>
                  {" · "}
                  <span lang="zh-CN">{where}</span>
                </>
              ) : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

type FilterProps = {
  path: string;
  noun: ConsoleNoun;
  q: string;
  selects: readonly {
    name: string;
    label: string;
    value: string;
    options: readonly { value: string; label: string }[];
  }[];
};

/** Narrows the list down; a plain form, whose answer has an address of its own. */
export function RecordFilterForm({ path, noun, q, selects }: FilterProps) {
  const t = useTranslations("editingRecords");
  return (
    <search>
      <form action={path} className="console-filter">
        <input type="hidden" name="noun" value={noun} />
        <p className="console-field">
          <label htmlFor="record-q">{t("searchLabel")}</label>
          <input
            id="record-q"
            name="q"
            type="search"
            className="field"
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
          />
        </p>
        {selects.map(({ name, label, value, options }) => (
          <p key={name} className="console-field">
            <label htmlFor={`record-${name}`}>{label}</label>
            <select id={`record-${name}`} name={name} className="field" defaultValue={value}>
              <option value="">{t("any")}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </p>
        ))}
        <button type="submit" className="button">
          {t("search")}
        </button>
      </form>
    </search>
  );
}
