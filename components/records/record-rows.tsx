import { useTranslations } from "next-intl";
import { cellText, type Labels, useLabels } from "@/components/records/labels";
import { RecordField, type Remarks } from "@/components/records/record-field";
import type { FormList } from "@/domain/editing/form-field";
import { inputName } from "@/domain/editing/posted";
import { type Cells, rowKey } from "@/domain/editing/record-values";

type Props = {
  list: FormList;
  /** Rows that stand there for good, of a history. */
  fixed: readonly Cells[];
  rows: readonly Cells[];
  remarks: Remarks;
  isReadOnly: boolean;
};

const BLANK_ROWS = 2;

/** The rows of a list: each folds out, can be changed and taken away; new ones are filled in at the end. */
export function RecordRows({ list, fixed, rows, remarks, isReadOnly }: Props) {
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const title = (row: Cells) => titleOf(list, row, labels, remarks, (cell) => t(`option.yesNo.${cell}`));
  const blank = isReadOnly ? [] : Array.from({ length: BLANK_ROWS }, (_, index) => rows.length + index);
  return (
    <>
      {fixed.length > 0 ? (
        <ul className="record-fixed">
          {fixed.map((row) => (
            <li key={rowKey(list, row)}>{title(row)}</li>
          ))}
        </ul>
      ) : null}
      {[...rows.entries()].map(([index, row]) => (
        <details key={index} className="record-row" open={hasRemark(list, index, remarks) || undefined}>
          <summary>{title(row) || t("newRow")}</summary>
          <Row list={list} row={row} index={index} remarks={remarks} />
          {isReadOnly ? null : (
            <label className="record-tick">
              <input type="checkbox" name={inputName(list, index, "remove")} value="yes" />
              {t("removeRow")}
            </label>
          )}
        </details>
      ))}
      {blank.map((index) => (
        <details key={index} className="record-row record-row-new">
          <summary>{t("addRow")}</summary>
          <Row list={list} row={{}} index={index} remarks={remarks} />
        </details>
      ))}
    </>
  );
}

function Row({ list, row, index, remarks }: { list: FormList; row: Cells; index: number; remarks: Remarks }) {
  return (
    <div className="record-fields">
      {list.fields.map((field) => (
        <RecordField
          key={field.name}
          field={field}
          target={list.target}
          name={inputName(list, index, field.name)}
          value={row[field.name] ?? ""}
          remarks={remarks}
        />
      ))}
    </div>
  );
}

function hasRemark(list: FormList, index: number, { errors, suggestions }: Remarks): boolean {
  const prefix = inputName(list, index, "");
  return [...errors.keys(), ...suggestions.keys()].some((name) => name.startsWith(prefix));
}

/** By which a person recognises a row: 1 · 身份证. */
export function titleOf(
  list: FormList,
  row: Cells,
  labels: Labels,
  { names }: Pick<Remarks, "names">,
  yesNo: (cell: "yes" | "no") => string,
): string {
  const parts = list.title.flatMap((column) => {
    const field = list.fields.find(({ name }) => name === column);
    const cell = row[column] ?? "";
    if (!field || cell === "") return [];
    return names.get(`${field.target}/${cell}`) ?? cellText(labels, field, cell, yesNo);
  });
  return parts.join(" · ");
}
