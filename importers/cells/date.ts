import { cell, plainForm, refuse } from "@/importers/cells/cell";

const PARTS = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/;

/** The ISO form of a year, month or day in the spellings that spreadsheets produce, or null. */
function isoDate(text: string): string | null {
  const [, year, month, day] = PARTS.exec(plainForm(text)) ?? [];
  if (!year) return null;
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  const instant = new Date(`${iso}${month ? "" : "-01"}${day ? "" : "-01"}T00:00:00Z`);
  // 2023-02-29 rolls over to March: it is no day of the calendar.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}

/** `2024-02-29`, `2024-02` or `2024`, as exact as known. */
export const dateOfPrecision = cell(
  (text) => isoDate(text) ?? refuse("bad-date", "Must be a date such as 2024-02-29, 2024-02 or 2024."),
);

/** A whole day. */
export const day = cell((text) => {
  const iso = isoDate(text);
  return iso?.length === "2024-02-29".length ? iso : refuse("bad-date", "Must be a day such as 2024-02-29.");
});

/** A whole month; its first day is what spreadsheets make of it. */
export const month = cell((text) => {
  const iso = isoDate(text)?.replace(/^(.{7})-01$/, "$1");
  return iso?.length === "2024-02".length ? iso : refuse("bad-date", "Must be a month such as 2024-02.");
});
