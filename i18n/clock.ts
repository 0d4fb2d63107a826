import { dateFormat } from "./formatters";
import { type Locale, languageTags } from "./locales";

const timeZone = "Asia/Shanghai";
const DAY = 86_400_000;

/** Days since the epoch in the district's calendar. */
function dayNumber(instant: Date): number {
  return Math.floor((instant.getTime() + 8 * 3_600_000) / DAY);
}

/** The time of day alone, `17:00`; the district's, wherever the reader is. */
export function formatTime(instant: Date, locale: Locale): string {
  const clock = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return dateFormat(languageTags[locale], clock).format(instant);
}

/** The day of an instant with its weekday, `11月23日 周一`: what stays true on paper and in a shared link. */
export function formatDay(instant: Date, locale: Locale): string {
  const tag = languageTags[locale];
  const date = dateFormat(tag, { timeZone, month: "short", day: "numeric" }).format(instant);
  const weekday = dateFormat(tag, { timeZone, weekday: "short" }).format(instant);
  return locale === "zh" ? `${date} ${weekday}` : `${weekday} ${date}`;
}

/** `11月23日 周一 08:30`. */
export function formatDated(instant: Date, locale: Locale): string {
  return `${formatDay(instant, locale)} ${formatTime(instant, locale)}`;
}

/** As `formatClock`, with the weekday today too: `周六 09:00`. */
export function formatWeekday(instant: Date, now: Date, locale: Locale): string {
  if (dayNumber(instant) !== dayNumber(now)) return formatClock(instant, now, locale);
  const weekday = dateFormat(languageTags[locale], { timeZone, weekday: "short" }).format(instant);
  return `${weekday} ${formatTime(instant, locale)}`;
}

/**
 * When something happens, as one says it: `17:00` today, `明天 09:00`, `周一 09:00` within a week,
 * else the date. Always the district's time, wherever the reader is.
 */
export function formatClock(instant: Date, now: Date, locale: Locale): string {
  const tag = languageTags[locale];
  const time = formatTime(instant, locale);
  const days = dayNumber(instant) - dayNumber(now);
  if (days === 0) return time;
  if (days === 1) return `${new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(1, "day")} ${time}`;
  const day =
    days > 0 && days < 7
      ? dateFormat(tag, { timeZone, weekday: "short" })
      : dateFormat(tag, { timeZone, month: "short", day: "numeric" });
  return `${day.format(instant)} ${time}`;
}
