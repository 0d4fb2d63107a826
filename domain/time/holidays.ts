import notices from "chinese-days/dist/chinese-days.json";

/** The State Council's yearly notice on public holidays (放假) and make-up working days (调休上班). */
export type HolidayCalendar = {
  /** What the notice says of a Shanghai day; null = nothing, or the notice of that year is not known. */
  kindOf(isoDate: string): "holiday" | "makeup-workday" | null;
  /** Whether the notice for the year is known; a calendar without this method knows every year. */
  covers?(year: number): boolean;
  /** School holidays, which each city announces for itself; without this method nobody knows them. */
  isSchoolHoliday?(isoDate: string): boolean;
};

// The library's table, not its functions: those read and key dates in the time zone of the process,
// and west of Greenwich every holiday moves by a day.
const holidays: ReadonlySet<string> = new Set(Object.keys(notices.holidays));
const makeupWorkdays: ReadonlySet<string> = new Set(Object.keys(notices.workdays));

/** The notices in chinese-days 1.5.7: 2004 to 2026. The one for a year appears in the November before. */
export const holidayCalendar: HolidayCalendar = {
  kindOf(isoDate) {
    if (makeupWorkdays.has(isoDate)) return "makeup-workday";
    return holidays.has(isoDate) ? "holiday" : null;
  },
  // National Day is in every notice.
  covers: (year) => holidays.has(`${year}-10-01`),
};
