import type { OrderedRow } from "@/domain/editing/ordered-rows";

/** The phones of a record are one text, `咨询:0791-12345；投诉:0791-12346`; a form shows a row for each. */

/** The rows of the text, fields `label` and `number`; a part without a label is a number. */
export function phoneRows(text: string): OrderedRow[] {
  return text
    .split(/[；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, label, number] = /^([^:：]+)[:：](.+)$/u.exec(part) ?? [];
      return label && number ? { label: label.trim(), number: number.trim() } : { label: "", number: part };
    });
}

/** The text of the rows, as the importer reads it; what separates parts cannot be inside one. */
export function phonesText(rows: readonly OrderedRow[]): string {
  const plain = (text = "") => text.replace(/[；;]/gu, "，").trim();
  return rows
    .map(({ label, number }) => {
      const name = plain(label).replace(/[:：]/gu, " ");
      return name ? `${name}:${plain(number)}` : plain(number);
    })
    .join("; ");
}
