import { readPeriod } from "@/domain/service-points/clock-input";
import { isAppointment, isSaidByTimes } from "@/domain/service-points/hours-comments";
import type { DateRange, HoursRule, TimeRange } from "@/domain/service-points/opening-hours";
import { writeTimes } from "@/domain/service-points/opening-hours-selectors";
import { serialiseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { readHours } from "@/domain/service-points/read-hours";
import type { Weekday } from "@/domain/time/shanghai";

/** When in the year a row holds. `other`: what the text can say and the editor only keeps, such as several ranges. */
export type RowDates =
  | { kind: "always" }
  | { kind: "months"; from: number; to: number }
  /** ISO days, both included; "" while nobody has chosen. */
  | { kind: "days"; from: string; to: string }
  | { kind: "other"; ranges: readonly DateRange[] };

export const rowKinds = ["open", "appointment", "closed", "unknown"] as const;
export type RowKind = (typeof rowKinds)[number];

/** One rule of opening hours as the editor shows it: the text says the same in one line. */
export type HoursRow = {
  dates: RowDates;
  /** All seven are every day, holidays too. */
  weekdays: readonly Weekday[];
  publicHolidays: boolean;
  schoolHolidays: boolean;
  kind: RowKind;
  /** As typed. */
  times: readonly { from: string; to: string }[];
  comment: string;
  /** Adds its times to the rows above, instead of replacing them. */
  additional: boolean;
};

export const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const BY_APPOINTMENT = "by appointment";

const two = (part: number): string => String(part).padStart(2, "0");

function rowDatesOf(ranges: readonly DateRange[]): RowDates {
  const [range, more] = ranges;
  if (!range) return { kind: "always" };
  const { from, to } = range;
  if (more || to === null) return { kind: "other", ranges };
  if (from.year === null && from.day === null && to.day === null) {
    return { kind: "months", from: from.month, to: to.month };
  }
  if (from.year === null || to.year === null || from.day === null || to.day === null) return { kind: "other", ranges };
  const iso = ({ year, month, day }: typeof from) => `${year}-${two(month)}-${two(day ?? 1)}`;
  return { kind: "days", from: iso(from), to: iso(to) };
}

/** Null where somebody has still to choose, or the last day is before the first. */
function rangesOf(dates: RowDates): readonly DateRange[] | null {
  if (dates.kind === "always") return [];
  if (dates.kind === "other") return dates.ranges;
  if (dates.kind === "months") {
    const point = (month: number) => ({ year: null, month, day: null });
    return [{ from: point(dates.from), to: point(dates.to) }];
  }
  if (!dates.from || !dates.to || dates.to < dates.from) return null;
  const point = (iso: string) => {
    const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
    return { year, month, day };
  };
  return [{ from: point(dates.from), to: point(dates.to) }];
}

function kindOf({ isUnknown, times, comment }: HoursRule): RowKind {
  if (isUnknown) return "unknown";
  if (times.length === 0) return "closed";
  return isAppointment(comment) ? "appointment" : "open";
}

function typedTime(time: TimeRange): { from: string; to: string } {
  const [from = "", to = ""] = writeTimes([time]).split("-");
  return { from, to };
}

/** The rows of a text: none for no text; null where the text cannot be read, and stays a text. */
export function rowsOf(text: string): HoursRow[] | null {
  if (text.trim() === "") return [];
  const read = readHours(text);
  if (!read.ok) return null;
  return read.hours.rules.map((rule) => {
    const isEveryDay = rule.weekdays.length === 0 && !rule.publicHolidays && !rule.schoolHolidays;
    return {
      dates: rowDatesOf(rule.dates),
      weekdays: isEveryDay ? everyDay : rule.weekdays,
      publicHolidays: rule.publicHolidays,
      schoolHolidays: rule.schoolHolidays,
      kind: kindOf(rule),
      times: rule.times.map(typedTime),
      comment: rule.comment ?? "",
      additional: rule.additional,
    };
  });
}

function commentOf({ kind, comment }: HoursRow): string | null {
  const plain = comment.replace(/["“”]/g, "").trim();
  if (kind !== "appointment" || isAppointment(plain)) return plain || null;
  return plain ? `${plain}，需预约` : BY_APPOINTMENT;
}

/** The rule that a row says; null while a day or a time is missing. */
function ruleOf(row: HoursRow): HoursRule | null {
  const dates = rangesOf(row.dates);
  const isEveryDay = row.weekdays.length === 7;
  if (!dates || (row.weekdays.length === 0 && !row.publicHolidays && !row.schoolHolidays)) return null;
  const hasTimes = row.kind === "open" || row.kind === "appointment";
  const times = hasTimes ? row.times.map(({ from, to }) => readPeriod(from, to)) : [];
  if (hasTimes && (times.length === 0 || times.includes(null))) return null;
  return {
    dates: [...dates],
    weekdays: isEveryDay ? [] : [...row.weekdays].sort((a, b) => a - b),
    publicHolidays: !isEveryDay && row.publicHolidays,
    schoolHolidays: !isEveryDay && row.schoolHolidays,
    additional: row.additional,
    times: times.filter((time) => time !== null),
    isUnknown: row.kind === "unknown",
    comment: commentOf(row),
  };
}

/** Whether a row says something already; others are not written into the text. */
export const isComplete = (row: HoursRow): boolean => ruleOf(row) !== null;

/** Where undoing leads to: the last step in which every row said something, so that no half of one is left behind. */
export function lastWhole(past: readonly { rows: readonly HoursRow[] | null }[]): number {
  for (let step = past.length - 1; step > 0; step--) if (past[step]?.rows?.every(isComplete) ?? true) return step;
  return 0;
}

/** The text of the rows that are complete; "" of none. It is to be read again: a comment may still contradict its times. */
export function textOfRows(rows: readonly HoursRow[]): string {
  const rules = rows.flatMap((row) => ruleOf(row) ?? []);
  // What comes first has nothing to be added to.
  return serialiseOpeningHours({
    rules: rules.map((rule, index) => (index === 0 ? { ...rule, additional: false } : rule)),
  });
}

/** A row as it begins: weekdays, with one period to fill in. */
export function newRow(changes: Partial<HoursRow> = {}): HoursRow {
  return {
    dates: { kind: "always" },
    weekdays: [],
    publicHolidays: false,
    schoolHolidays: false,
    kind: "open",
    times: [{ from: "", to: "" }],
    comment: "",
    additional: false,
    ...changes,
  };
}

/** What kind of row it is; the comment that said so goes when it is another. */
export function withKind(row: HoursRow, kind: RowKind): HoursRow {
  const comment = kind !== "appointment" && isAppointment(row.comment) ? "" : row.comment;
  const times = row.times.length > 0 ? row.times : [{ from: "", to: "" }];
  return { ...row, kind, times, comment: isSaidByTimes(comment) && kind !== "open" ? "" : comment };
}

/** A comment that asks for an appointment makes the row one by appointment, as for whoever reads the text. */
export function withComment(row: HoursRow, comment: string): HoursRow {
  const kind = row.kind === "open" && isAppointment(comment) ? "appointment" : row.kind;
  return { ...row, comment, kind };
}

const isWeekly = (row: HoursRow): boolean => row.dates.kind === "always" && !row.additional;

/**
 * The days of a row. Of rows for the whole year only one has a day: the row that is given it takes it from the others,
 * which is how the hours of one day come to hold on others.
 */
export function giveDays(rows: readonly HoursRow[], index: number, weekdays: readonly Weekday[]): HoursRow[] {
  const given = rows[index];
  return rows.map((row, other) => {
    if (other === index) return { ...row, weekdays: everyDay.filter((day) => weekdays.includes(day)) };
    if (!given || !isWeekly(given) || !isWeekly(row)) return row;
    return { ...row, weekdays: row.weekdays.filter((day) => !weekdays.includes(day)) };
  });
}
