/**
 * Calendar of Asia/Shanghai: UTC+8 all year (no daylight saving since 1991), so plain arithmetic is exact
 * and does not depend on the time zone of the process. An `isoDate` is a Shanghai day, "2026-10-01".
 */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** Monday = 1 … Sunday = 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type ShanghaiTime = {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  weekday: Weekday;
  /** Whole minutes since midnight, 0–1439. */
  minutes: number;
  isoDate: string;
};

export function shanghaiTime(instant: Date): ShanghaiTime {
  // The UTC fields of the shifted instant are the clock on the wall in Shanghai.
  const wall = new Date(instant.getTime() + OFFSET);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: (wall.getUTCDay() || 7) as Weekday,
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    isoDate: wall.toISOString().slice(0, 10),
  };
}

/** The instant at `minutes` after midnight of a Shanghai day; beyond 0–1439 it runs into other days. */
export function shanghaiInstant(isoDate: string, minutes: number): Date {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) - OFFSET + minutes * 60_000);
}

export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(isoDate: string): Weekday {
  return (new Date(isoDate).getUTCDay() || 7) as Weekday;
}

/** RFC 3339 with Shanghai's offset, to the second: "2026-10-01T09:00:00+08:00". */
export function toRfc3339(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** Minutes since midnight on the clock: 540 → "09:00", 1440 → "24:00", 1560 (the next day) → "02:00". */
export function clockText(minutes: number): string {
  const onClock = minutes > 1440 ? minutes % 1440 : minutes;
  return [Math.floor(onClock / 60), onClock % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
