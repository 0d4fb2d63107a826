import type { OpenState } from "@/domain/service-points/open-state-schema";
import { shanghaiInstant } from "@/domain/time/shanghai";

/** Answers the open state of one place at an instant: `openState` with the place's own hours filled in. */
export type OpenAt = (instant: Date) => OpenState;

/** A period in which people are served without an appointment; minutes since midnight of the day. */
export type ServiceWindow = {
  from: number;
  to: number;
  /** From this minute on no ticket is given; null where nobody said: then only closing time counts. */
  lastTicket: number | null;
};

const DAY = 1440;

/**
 * The periods of a Shanghai day in which a place serves everybody, with their last tickets. Read off `openState`, so
 * that lists, pages and planner cannot disagree.
 */
export function serviceWindows(openAt: OpenAt, isoDate: string): ServiceWindow[] {
  const midnight = shanghaiInstant(isoDate, 0).getTime();
  const minuteOf = (instant: string) => Math.round((Date.parse(instant) - midnight) / 60_000);
  const windows: ServiceWindow[] = [];
  let minute = 0;
  while (minute < DAY) {
    const { state, until, next, lastTicket } = openAt(shanghaiInstant(isoDate, minute));
    const isOpen = state === "open" || state === "closing-soon";
    const change = isOpen ? until : next;
    const end = change === null ? DAY : Math.min(DAY, minuteOf(change));
    // A state that ends in the past would never end.
    if (end <= minute) break;
    if (isOpen) windows.push({ from: minute, to: end, lastTicket: lastTicket === null ? null : minuteOf(lastTicket) });
    minute = end;
  }
  return windows;
}

/** When a matter of so many minutes can begin for a person who is there at `minute`; -1 = not on this day. */
function begin(windows: readonly ServiceWindow[], minute: number, minutes: number, hasTicket: number): number {
  for (const window of windows) {
    const start = Math.max(minute, window.from);
    const isInTime = window.lastTicket === null || start < window.lastTicket || hasTicket === window.from;
    if (isInTime && start + minutes <= window.to) return start;
  }
  return -1;
}

export type Service = { begin: number; end: number };

/**
 * Matters done one after another by a person who arrives at `arrive`: each within one opening period, a lunch break
 * between two of them is waited out, and one ticket serves for all that is done in the same period.
 * Null where the day does not suffice. Arriving earlier never means leaving later.
 */
export function serve(windows: readonly ServiceWindow[], arrive: number, minutes: readonly number[]): Service | null {
  let [clock, first, ticket] = [arrive, -1, -1];
  for (const each of minutes) {
    const start = begin(windows, clock, each, ticket);
    if (start < 0) return null;
    if (first < 0) first = start;
    ticket = windows.find((window) => window.from <= start && start < window.to)?.from ?? -1;
    clock = start + each;
  }
  return { begin: first < 0 ? arrive : first, end: clock };
}
