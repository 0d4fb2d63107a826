import { useTranslations } from "next-intl";
import { cellText, useLabels } from "@/components/records/labels";
import { FactList } from "@/components/ui/fact-list";
import { fieldsOf } from "@/domain/editing/form-field";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import type { Cells } from "@/domain/editing/record-values";

/** What the map says today about what residents call wrong. */
export function ConcernedNow({ noun, cells }: { noun: EditableNoun; cells: Cells }) {
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const facts = fieldsOf(recordForms[noun]).flatMap((field) => {
    const cell = cells[field.name];
    if (cell === undefined) return [];
    const text = cellText(labels, field, cell, (answer) => t(`option.yesNo.${answer}`));
    return { name: labels.field(field), value: <span lang="zh-CN">{text || t("empty")}</span> };
  });
  return <FactList facts={facts} />;
}
