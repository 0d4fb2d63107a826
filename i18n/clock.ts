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
