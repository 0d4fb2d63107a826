import { useTranslations } from "next-intl";
import type { FieldGroup, FormField } from "@/domain/editing/form-field";
import { HOURS } from "@/domain/editing/widget-entries";
import { hoursText } from "@/i18n/hours-text";
import type { messages } from "@/i18n/messages/zh";

type Texts = (typeof messages)["editingRecords"];
type Messages = ReturnType<typeof useTranslations<never>>;
type MessageKey = Parameters<Messages>[0];

/** What fields, groups, lists and values are called. A test holds the forms to the messages. */
export function useLabels() {
  const t = useTranslations();
  return {
    field: ({ label, name }: FormField) => t(`editingRecords.column.${(label ?? name) as keyof Texts["column"]}`),
    group: ({ name }: FieldGroup) => t(`editingRecords.group.${name as keyof Texts["group"]}`),
    list: (target: string) => t(`editingRecords.list.${target as keyof Texts["list"]}`),
    hours: (text: string) => hoursText(text, t),
    option: ({ labels }: FormField, option: string) => t(`${labels}.${option}` as MessageKey),
  };
}

export type Labels = ReturnType<typeof useLabels>;

/** A cell as a person reads it: values of choices by their names, hours in words. */
export function cellText(
  labels: Labels,
  field: FormField,
  cell: string,
  yesNo: (cell: "yes" | "no") => string,
): string {
  if (field.input === "yes-no" && (cell === "yes" || cell === "no")) return yesNo(cell);
  if (field.name === HOURS && cell !== "") return labels.hours(cell);
  if (!field.options || cell === "") return cell;
  const known = (part: string) => (field.options?.includes(part) ? labels.option(field, part) : part);
  return cell.split("；").map(known).join("；");
}
