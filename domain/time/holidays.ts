import notices from "chinese-days/dist/chinese-days.json";

/** The public holidays by which days are off; their names are `terms.holiday.<name>`. */
export type HolidayName = "newYear" | "spring" | "qingming" | "labour" | "dragonBoat" | "midAutumn" | "national";

/** The State Council's yearly notice on public holidays (放假) and make-up working days (调休上班). */
export type HolidayCalendar = {
  /** What the notice says of a Shanghai day; null = nothing, or nobody knows before the notice of that year. */
  kindOf(isoDate: string): "holiday" | "makeup-workday" | null;
  /** Whether the notice for the year is known; a calendar without this method knows every year. */
  covers?(year: number): boolean;
  /** School holidays, which each city announces for itself; without this method nobody knows them. */
  isSchoolHoliday?(isoDate: string): boolean;
  /** Which holiday a day off belongs to; null where none is named. */
  nameOf?(isoDate: string): HolidayName | null;
};

// The library's table, not its functions: those read and key dates in the time zone of the process,
// and west of Greenwich every holiday moves by a day.
const holidays: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const makeupWorkdays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));

/**
 * Days off by law, month and day, whatever a notice says: New Year, Labour Day and National Day, as 全国年节及纪念日放假办法
 * (国务院令第795号) has them from 2025 on. Holidays by the lunar calendar move, and which days beside these are off or
 * worked only the notice says.
 */
const BY_LAW: Readonly<Record<string, HolidayName>> = {
  "01-01": "newYear",
  "05-01": "labour",
  "05-02": "labour",
  "10-01": "national",
  "10-02": "national",
  "10-03": "national",
};
const BY_LAW_SINCE = 2025;

const byLaw = (isoDate: string): HolidayName | null =>
  Number(isoDate.slice(0, 4)) >= BY_LAW_SINCE ? (BY_LAW[isoDate.slice(5)] ?? null) : null;

/** How the notices begin the entry of a day. */
const namesInNotices: readonly (readonly [string, HolidayName])[] = [
  ["New Year", "newYear"],
  ["Spring", "spring"],
  ["Tomb", "qingming"],
  ["Labour", "labour"],
  ["Dragon", "dragonBoat"],
  ["Mid-autumn", "midAutumn"],
  ["National", "national"],
];
const inNotices: Readonly<Record<string, string>> = notices.holidays;

function nameInNotice(isoDate: string): HolidayName | null {
  const entry = inNotices[isoDate] ?? "";
  return namesInNotices.find(([begins]) => entry.startsWith(begins))?.[1] ?? null;
}

/** The notices in chinese-days 1.5.7: 2004 to 2026. The one for a year appears in the November before. */
export const holidayCalendar: HolidayCalendar = {
  kindOf(isoDate) {
    if (makeupWorkdays.has(isoDate)) return "makeup-workday";
    return holidays.has(isoDate) || byLaw(isoDate) ? "holiday" : null;
  },
  // National Day is in every notice.
  covers: (year) => holidays.has(`${year}-10-01`),
  nameOf: (isoDate) => nameInNotice(isoDate) ?? byLaw(isoDate),
};
