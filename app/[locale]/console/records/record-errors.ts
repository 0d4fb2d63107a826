import { getLocale, getTranslations } from "next-intl/server";
import { fieldsOf } from "@/domain/editing/form-field";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { importTranslator, issueText } from "@/i18n/import-texts";
import type { messages } from "@/i18n/messages/zh";
import type { RecordView } from "@/server/records/view";

type Texts = (typeof messages)["editingRecords"];
type FormError = { field: string; label: string; text: string };

/** The column by which the records of a noun are somebody's. */
const belongsBy = { matters: "department" } as const;

/** Everything that is wrong with a form in words, by field and in order; and a position that is doubted. */
export async function errorsOf(noun: EditableNoun, { issues, shift, isTaken, attempt }: RecordView) {
  const [t, locale] = await Promise.all([getTranslations("editingRecords"), getLocale()]);
  const say = await importTranslator(locale);
  const form = recordForms[noun];
  const column = (name: string) => t(`column.${name as keyof Texts["column"]}`);
  const labelOf = (input: string): string => {
    const [list = "", row, name = ""] = input.split(".");
    const known = form.lists.find(({ target }) => target === list);
    const field = (known?.fields ?? fieldsOf(form)).find((each) => each.name === (known ? name : input));
    const label = column(field?.label ?? field?.name ?? input);
    if (!known) return label;
    const place = t("rowNumber", { list: t(`list.${list as keyof Texts["list"]}`), row: Number(row) + 1 });
    return `${place} ${label}`;
  };
  const error = (field: string, text: string): FormError => ({ field, label: labelOf(field), text });
  const summary = issues.map(({ field, issue }) => error(field, issueText(issue, say)));
  if (isTaken) summary.push(error("code", t("taken")));
  if (attempt?.kind === "outside") {
    summary.push(error(Object.hasOwn(belongsBy, noun) ? belongsBy.matters : "region", t("outside")));
  }
  const moved = shift ? t("shifted", { metres: shift.metres ?? 0, crs: shift.suggestedCrs ?? "" }) : null;
  const distant = issues.find(({ issue }) => issue.code === "position-outside");
  if (moved) summary.push(error("lng", moved));
  const byField = new Map<string, string[]>();
  for (const { field, text } of summary) byField.set(field, [...(byField.get(field) ?? []), text]);
  return { byField, summary, doubt: moved ?? (distant ? issueText(distant.issue, say) : null) };
}
