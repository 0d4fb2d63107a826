import { useTranslations } from "next-intl";
import { cellText, type Labels, useLabels } from "@/components/records/labels";
import { titleOf } from "@/components/records/record-rows";
import { type FormField, fieldsOf, type RecordForm } from "@/domain/editing/form-field";
import type { Difference } from "@/domain/editing/merge";
import type { Cells } from "@/domain/editing/record-values";

type Props = {
  form: RecordForm;
  action: string;
  differences: readonly Difference[];
  /** What goes along unseen. */
  hidden: Readonly<Record<string, string>>;
  /** How the other version is called, and one's own. */
  sides: { theirs: string; mine: string };
};

type Place = Pick<Difference, "list" | "row" | "columns">;

/** Two versions side by side, field by field; what only one of them changed is chosen already. */
export function MergeForm({ form, action, differences, hidden, sides }: Props) {
  const t = useTranslations("editingRecords");
  const tell = useVersionText(form);
  return (
    <form method="post" action={action} className="record-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {differences.map((difference) => (
        <fieldset key={difference.path} className="record-merge-item">
          <legend>
            {tell.place(difference)}
            {difference.proposal === null ? <span className="small record-suggestion"> {t("chooseOne")}</span> : null}
          </legend>
          <div className="record-versions">
            <div className="record-version">
              <span className="small">{t("base")}</span>
              <span lang="zh-CN">{tell.version(difference, difference.base)}</span>
            </div>
            {(["theirs", "mine"] as const).map((side) => (
              <label key={side} className="record-version">
                <span>
                  <input
                    type="radio"
                    name={`pick.${difference.path}`}
                    value={side}
                    defaultChecked={difference.proposal === side}
                    required
                  />{" "}
                  <span className="small">{sides[side]}</span>
                </span>
                <span lang="zh-CN">{tell.version(difference, difference[side])}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="record-ways">
        <button type="submit" className="button button-primary">
          {t("joined")}
        </button>
      </p>
    </form>
  );
}

/**
 * Where two versions differ, and what stands there in one of them, in words.
 *
 * @param names of codes, by target and code: `matters/M001`.
 */
export function useVersionText(form: RecordForm, names: ReadonlyMap<string, string> = new Map()) {
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const yesNo = (cell: "yes" | "no") => t(`option.yesNo.${cell}`);
  const listOf = (target: string | null) => form.lists.find((each) => each.target === target);
  const fieldsAt = ({ list, columns }: Place): FormField[] =>
    (listOf(list)?.fields ?? fieldsOf(form)).filter(({ name }) => columns.includes(name));
  return {
    place: (place: Place): string => {
      if (place.list === null && place.columns.length === fieldsOf(form).length) return t("wholeRecord");
      const [key] = listOf(place.list)?.key ?? [];
      const referred = listOf(place.list)?.fields.find(({ name }) => name === key)?.target;
      const row = place.row && (names.get(`${referred}/${place.row}`) ?? place.row);
      const parts = [place.list && labels.list(place.list), row, nameOf(form, place, fieldsAt(place), labels)];
      return parts.filter(Boolean).join(" · ");
    },
    version: (place: Place, cells: Cells | null): string => {
      if (cells === null) return t("rowGone");
      const list = listOf(place.list);
      if (list && place.columns.length > 1) {
        // The number of a row in an order is its name beside it already.
        const title = list.title.filter((column) => !list.isOrdered || column !== "order");
        return titleOf({ ...list, title }, cells, labels, { names }, yesNo) || t("empty");
      }
      const fields = fieldsAt(place);
      const told = fields.flatMap((field) => {
        const code = cells[field.name] ?? "";
        const cell = names.get(`${field.target}/${code}`) ?? cellText(labels, field, code, yesNo);
        if (cell === "") return [];
        return fields.length > 1 ? `${labels.field(field)}${t("separator")}${cell}` : cell;
      });
      return told.join("\n") || t("empty");
    },
  };
}

/** The name of the field, of the fields that belong together, or none where a row is meant as a whole. */
function nameOf(form: RecordForm, { list, columns }: Place, fields: readonly FormField[], labels: Labels): string {
  const [only] = fields;
  if (columns.length === 1 && only) return labels.field(only);
  if (list !== null) return "";
  const group = form.groups.find(({ fields: all }) => all.some(({ name }) => name === columns[0]));
  return group ? labels.group(group) : "";
}
