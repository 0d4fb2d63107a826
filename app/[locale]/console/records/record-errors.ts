import { getLocale, getTranslations } from "next-intl/server";
import { fieldsOf } from "@/domain/editing/form-field";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { readHours } from "@/domain/service-points/read-hours";
import { importTranslator, issueText } from "@/i18n/import-texts";
import type { messages } from "@/i18n/messages/zh";
import type { RecordView } from "@/server/records/view";

type Texts = (typeof messages)["editingRecords"];
type FormError = { field: string; label: string; text: string };

/** The column by which the records of a noun are somebody's. */
const belongsBy = { matters: "department" } as const;

function hoursFault(text: string) {
  const read = readHours(text);
  return read.ok ? null : read;
}

/** Everything that is wrong with a form in words, by field and in order; and a position that is doubted. */
export async function errorsOf(noun: EditableNoun, { issues, faults, shift, isTaken, attempt, values }: RecordView) {
  const [t, hours, locale] = await Promise.all([
    getTranslations("editingRecords"),
    getTranslations("editing.hours"),
    getLocale(),
  ]);
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
  const textOf = ({ field, issue }: RecordView["issues"][number]): string => {
    // Where the text stops making sense, as the editor says it while one types.
    const fault = issue.code === "bad-hours" ? hoursFault(values.fields[field] ?? "") : null;
    return fault ? hours(`reason.${fault.reason}`, { where: fault.where }) : issueText(issue, say);
  };
  const summary = issues.map((issue) => error(issue.field, textOf(issue)));
  for (const fault of faults) {
    const proposed = "proposed" in fault && fault.proposed ? fault.proposed : "none";
    const number = "number" in fault ? fault.number : "";
    const limit = "limit" in fault ? fault.limit : "";
    summary.push(error(fault.field, t(`fault.${fault.code}`, { number, proposed, limit })));
  }
  if (isTaken) summary.push(error("code", t("taken")));
  if (attempt?.kind === "outside") {
    summary.push(error(Object.hasOwn(belongsBy, noun) ? belongsBy.matters : "region", t("outside")));
  }
  const moved = shift ? t("shifted", { metres: shift.metres ?? 0, crs: shift.suggestedCrs ?? "" }) : null;
  const distant = issues.find(({ issue }) => issue.code === "position-outside");
  const distance = distant ? issueText(distant.issue, say) : null;
  if (moved) summary.push(error("lng", moved));
  const byField = new Map<string, string[]>();
  for (const { field, text } of summary) byField.set(field, [...(byField.get(field) ?? []), text]);
  // A position that is doubted can be kept: that is where its line leads to.
  const doubted = (each: FormError) => each.text === moved || each.text === distance;
  const leading = summary.map((each) => (doubted(each) ? { ...each, field: "accept_positions" } : each));
  return { byField, summary: leading, doubt: moved ?? distance };
}
