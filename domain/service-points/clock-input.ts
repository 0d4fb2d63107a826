import type { TimeRange } from "@/domain/service-points/opening-hours";

const DAY = 1440;
const CLOCK = /^(\d{1,2})(?::?(\d{2}))?$/;

/**
 * Minutes since midnight of a time as people type it: `9`, `9:30`, `0930`, `９：３０`, `9点半`, `24:00`, and `26:00` for two
 * the next morning. Null where it is none.
 */
export function readClock(typed: string): number | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/\s|分$|整$/g, "")
    .replace(/[点时]半$/, ":30")
    .replace(/[点时]$/, "")
    .replace(/[点时.]/, ":");
  const [, hour, minute = "0"] = CLOCK.exec(plain) ?? [];
  if (hour === undefined || Number(minute) > 59 || Number(hour) > 47) return null;
  return Number(hour) * 60 + Number(minute);
}

/** A period between two typed times, by the rules of the text of opening hours; null where it is none. */
export function readPeriod(from: string, to: string): TimeRange | null {
  const [start, stop] = [readClock(from), readClock(to)];
  if (start === null || stop === null || start >= DAY) return null;
  // 22:00-02:00 is one night.
  const end = stop < start ? stop + DAY : stop;
  return end > start && end - start <= DAY ? { from: start, to: end } : null;
}
