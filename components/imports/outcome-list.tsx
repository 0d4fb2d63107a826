import { useTranslations } from "next-intl";
import { HOURS } from "@/domain/editing/widget-entries";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { FieldChange } from "@/domain/imports/row-outcome";
import { hoursText } from "@/i18n/hours-text";

export type OutcomeItem = {
  seq: number;
  row: number;
  key: string | null;
  /** Where people see it, once it is written. */
  href: string | null;
  fields: FieldChange[];
  issues: RowIssue[];
};

type Props = { items: readonly OutcomeItem[]; columnOf(column: string): string; say(issue: RowIssue): string };

/** So many rows stand there at once; the others are folded. */
const UNFOLDED = 5;

/** Rows of which something becomes, with what changes in each, or what is against it. */
export function OutcomeList({ items, ...words }: Props) {
  const t = useTranslations("importDesk");
  if (items.length === 0) return <p>{t("noRows")}</p>;
  const folded = items.slice(UNFOLDED);
  return (
    <>
      <Rows items={items.slice(0, UNFOLDED)} {...words} />
      {folded.length > 0 ? (
        <details>
          <summary className="tap-line">{t("moreRows", { count: folded.length })}</summary>
          <Rows items={folded} {...words} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ items, columnOf, say }: Props) {
  const [t, all] = [useTranslations("importDesk"), useTranslations()];
  const told = ({ column }: FieldChange, value: FieldChange["before"]) =>
    column === HOURS && typeof value === "string" ? hoursText(value, all) : valueText(value, t("empty"), columnOf);
  return (
    <ul className="rows">
      {items.map(({ seq, row, key, href, fields, issues }) => (
        <li key={seq} className="import-change">
          {row > 0 ? <span className="small">{t("rowLine", { row })} </span> : null}
          {href ? <a href={href}>{key}</a> : <strong>{key}</strong>}
          {fields.map((field) => (
            <span key={field.column} className="row-line">
              {columnOf(field.column)} <del lang="zh-CN">{told(field, field.before)}</del>
              {" → "}
              <ins lang="zh-CN">{told(field, field.after)}</ins>
            </span>
          ))}
          {issues.map((issue) => (
            <span key={`${issue.column} ${issue.code}`} className="row-line">
              {issue.column ? `${columnOf(issue.column)} ` : ""}
              {issue.value ? <q lang="zh-CN">{issue.value}</q> : null} {say(issue)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Parts of a value that say themselves what they are: a telephone and what it is for. */
const SPEAKING = new Set(["label", "number"]);

function valueText(value: FieldChange["before"], empty: string, columnOf: Props["columnOf"]): string {
  if (value === null || value === "") return empty;
  if (Array.isArray(value)) return value.map((item) => valueText(item, empty, columnOf)).join("；") || empty;
  if (typeof value === "object") {
    const parts = Object.entries(value).map(([name, each]) => {
      const text = valueText(each ?? null, empty, columnOf);
      return SPEAKING.has(name) ? text : `${columnOf(name)}：${text}`;
    });
    return parts.join(parts.length > 0 && Object.keys(value).every((name) => SPEAKING.has(name)) ? " " : "；") || empty;
  }
  return String(value);
}
