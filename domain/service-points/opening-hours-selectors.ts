import type { CalendarPoint, DateRange, HoursRule, TimeRange } from "@/domain/service-points/opening-hours";
import type { HoursReader } from "@/domain/service-points/opening-hours-reader";
import { clockText, type Weekday } from "@/domain/time/shanghai";

/** The three parts of a rule, each read and written here: dates, weekdays, times. */

const weekdayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 1440;
export const ALL_DAY: TimeRange = { from: 0, to: DAY };

const weekday = `(${weekdayNames.join("|")})`;
// The look-ahead keeps the hour of `May 09:00-12:00` from being read as a day.
const dayOfMonth = "(\\d{1,2})(?![\\d:])";
const date = `(?:(\\d{4})\\s+)?(${monthNames.join("|")})(?:\\s+${dayOfMonth})?(?![A-Za-z])`;
const sticky = (source: string): RegExp => new RegExp(source, "iy");

const DATE = sticky(date);
const DAY_OF_MONTH = sticky(dayOfMonth);
const NEXT_DATE = sticky(`,(?=\\s*(?:${date}|${dayOfMonth}))`);
const WEEKDAYS = sticky(`(?:(PH)|(SH)|${weekday}(?:\\s*-\\s*${weekday})?)(?![A-Za-z])`);
const NEXT_WEEKDAYS = sticky(`,(?=\\s*(?:PH|SH|${weekday})(?![A-Za-z]))`);
const TIMES = sticky("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})(?!\\d)");
const NEXT_TIMES = sticky(",(?=\\s*\\d{1,2}:)");
const HYPHEN = /-/y;
const OPEN_END = /\+/y;

/** The place of a name in its list; the pattern has made sure that it is there. */
const placeOf = (name: string | undefined, names: readonly string[]): number =>
  names.findIndex((each) => each.toLowerCase() === name?.toLowerCase());
const two = (part: number): string => String(part).padStart(2, "0");
const sortKey = ({ year, month, day }: CalendarPoint): number => (year ?? 0) * 10_000 + month * 100 + (day ?? 31);

/** `2026 Oct 01`, `Oct 01`, `Oct`; after another date also `03`, with what is not said taken from it. */
function readPoint(reader: HoursReader, last: CalendarPoint | null): CalendarPoint | null {
  const found = reader.take(DATE);
  const only = !found && last?.day ? reader.take(DAY_OF_MONTH) : null;
  if (!found && !only) return null;
  const year = found?.[1] ? Number(found[1]) : (last?.year ?? null);
  const month = found ? placeOf(found[2], monthNames) + 1 : (last?.month ?? 1);
  const dayText = found ? found[3] : only?.[1];
  const day = dayText === undefined ? null : Number(dayText);
  // 29 February is a date, only not in every year.
  const daysInMonth = new Date(Date.UTC(year ?? 2028, month, 0)).getUTCDate();
  if (day !== null && (day < 1 || day > daysInMonth)) reader.refuse("bad-date");
  return { year, month, day };
}

export function readDates(reader: HoursReader): DateRange[] {
  const dates: DateRange[] = [];
  let last: CalendarPoint | null = null;
  do {
    const from = readPoint(reader, last);
    if (!from) break;
    if (reader.take(OPEN_END)) {
      // Without a year it would end on New Year's Eve, and few would guess that.
      if (from.year === null) reader.refuse("bad-date");
      dates.push({ from, to: null });
      last = from;
      continue;
    }
    const to = reader.take(HYPHEN) ? readPoint(reader, from) : from;
    // A year, or a day, on one side only could mean anything.
    if (!to || (from.year === null) !== (to.year === null) || (from.day === null) !== (to.day === null)) {
      reader.refuse("bad-date");
      break;
    }
    // Without a year a range may run over New Year: Nov-Feb.
    if (from.year !== null && sortKey(to) < sortKey(from)) reader.refuse("backwards");
    dates.push({ from, to });
    last = to;
  } while (reader.take(NEXT_DATE));
  return dates;
}

type Days = Pick<HoursRule, "weekdays" | "publicHolidays" | "schoolHolidays">;

export function readWeekdays(reader: HoursReader): Days {
  const days = new Set<Weekday>();
  const holidays = { publicHolidays: false, schoolHolidays: false };
  do {
    const found = reader.take(WEEKDAYS);
    if (!found) break;
    if (found[1]) holidays.publicHolidays = true;
    else if (found[2]) holidays.schoolHolidays = true;
    else {
      const first = placeOf(found[3], weekdayNames);
      const last = found[4] ? placeOf(found[4], weekdayNames) : first;
      // Sa-Mo runs over the end of the week.
      const length = ((last - first + 7) % 7) + 1;
      for (let step = 0; step < length; step++) days.add((((first + step) % 7) + 1) as Weekday);
    }
  } while (reader.take(NEXT_WEEKDAYS));
  // Mo-Su is every day, holidays or not.
  if (days.size === 7) return { weekdays: [], publicHolidays: false, schoolHolidays: false };
  return { weekdays: [...days].sort((a, b) => a - b), ...holidays };
}

export function readTimes(reader: HoursReader): TimeRange[] {
  if (reader.take(/24\/7/y)) return [{ ...ALL_DAY }];
  const times: TimeRange[] = [];
  do {
    const found = reader.take(TIMES);
    if (!found) {
      if (times.length > 0) reader.refuse("bad-time");
      break;
    }
    const [, fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found.map(Number);
    const from = fromHour * 60 + fromMinute;
    const end = toHour * 60 + toMinute;
    // 22:00-02:00 and 22:00-26:00 are the same night.
    const to = end < from ? end + DAY : end;
    const isTime = fromMinute < 60 && toMinute < 60 && from < DAY && to > from && to - from <= DAY;
    if (!isTime) reader.refuse("bad-time", reader.at - found[0].length);
    times.push({ from, to });
  } while (reader.take(NEXT_TIMES));
  return times;
}

/** A date, without what a reader takes from the date before it. */
function pointText({ year, month, day }: CalendarPoint, last: CalendarPoint | null): string {
  const isSameYear = year === (last?.year ?? null);
  if (isSameYear && month === last?.month && last.day !== null && day !== null) return two(day);
  return [isSameYear || year === null ? [] : year, monthNames[month - 1] ?? [], day === null ? [] : two(day)]
    .flat()
    .join(" ");
}

/** Each date as short as it reads back the same: `2026 Oct 01-07,09,Nov 05`. */
export function writeDates(dates: readonly DateRange[]): string {
  let last: CalendarPoint | null = null;
  return dates
    .map(({ from, to }) => {
      const first = pointText(from, last);
      last = to ?? from;
      if (to === null) return `${first}+`;
      return sortKey(from) === sortKey(to) ? first : `${first}-${pointText(to, from)}`;
    })
    .join(",");
}

/** Runs of three days and more as a range: `Mo-Fr`, but `Sa,Su`. */
export function writeWeekdays({ weekdays, publicHolidays, schoolHolidays }: Days): string {
  const parts: string[] = [];
  for (let first = 0; first < weekdays.length; ) {
    let last = first;
    while (weekdays[last + 1] === (weekdays[last] ?? 0) + 1) last++;
    const names = weekdays.slice(first, last + 1).map((day) => weekdayNames[day - 1]);
    parts.push(names.length > 2 ? `${names[0]}-${names.at(-1)}` : names.join(","));
    first = last + 1;
  }
  return [...parts, ...(publicHolidays ? ["PH"] : []), ...(schoolHolidays ? ["SH"] : [])].join(",");
}

/** The end on the clock, or beyond 24:00 where the clock would show the beginning again. */
const endText = ({ from, to }: TimeRange): string =>
  to - from === DAY && from > 0 ? `${two(Math.floor(to / 60))}:${two(to % 60)}` : clockText(to);

export function writeTimes(times: readonly TimeRange[]): string {
  return times.map((time) => `${clockText(time.from)}-${endText(time)}`).join(",");
}
