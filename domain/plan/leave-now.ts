import { type OpenAt, serve, serviceWindows } from "@/domain/plan/service-hours";
import type { Coordinates } from "@/domain/positions/position";
import { addDays, shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";
import {
  counterMinutes,
  type Leg,
  legOf,
  onSphere,
  straightBetween,
  type TripMode,
  travelPolicy,
} from "@/domain/travel/estimates";

const HORIZON_DAYS = 14;
/** Waiting longer than this before a closed door is not "in time": better leave later. */
const PATIENCE = 10;

/**
 * Whether it is worth leaving now.
 * - `in-time`: one is served on arrival, or almost.
 * - `wait`: one gets there before it opens.
 * - `too-late`: nothing more is possible today.
 * - `closed-today`: it does not open today at all.
 * - `unknown`: nobody has published the hours.
 */
export type LeaveNow = {
  verdict: "in-time" | "wait" | "too-late" | "closed-today" | "unknown";
  leg: Leg;
  arrive: Date;
  /** When it is one's turn, queues not counted; null when not today or unknown. */
  begin: Date | null;
  /** When the period ends in which one is served. */
  closes: Date | null;
  /** Latest departure for being served today. */
  latestDeparture: Date | null;
  /** When to leave so as to be there as it opens: where it is neither in time nor unknown. */
  better: { leave: Date; arrive: Date } | null;
};

export type LeaveNowInput = {
  from: Coordinates;
  to: Coordinates;
  /** Metres by which `to` may be off. */
  slack?: number;
  openAt: OpenAt;
  at: Date;
  mode: TripMode;
};

/** From here, now: in time or not, with the numbers behind it, for one matter at the counter. */
export function leaveNow({ from, to, slack = 0, openAt, at, mode }: LeaveNowInput): LeaveNow {
  const { isoDate, minutes } = shanghaiTime(at);
  const start = at.getTime() % 60_000 === 0 ? minutes : minutes + 1;
  const leg = legOf(straightBetween(onSphere(from), onSphere(to)), travelPolicy(mode, isoDate), slack);
  const today = (minute: number) => shanghaiInstant(isoDate, minute);
  const told = { leg, arrive: today(start + leg.minutes), begin: null, closes: null, latestDeparture: null };
  if (openAt(at).state === "unknown") return { ...told, verdict: "unknown", better: null };

  const counter = [counterMinutes("full", isoDate)];
  const windows = serviceWindows(openAt, isoDate);
  const service = serve(windows, start + leg.minutes, counter);
  if (!service) {
    const verdict = windows.length > 0 ? "too-late" : "closed-today";
    return { ...told, verdict, better: nextOpening(openAt, isoDate, leg) };
  }

  const last = windows
    .filter(({ from: opens, to: closes }) => serve([{ from: opens, to: closes, lastTicket: null }], opens, counter))
    .at(-1);
  const lastStart = last ? Math.min((last.lastTicket ?? last.to) - 1, last.to - (counter[0] ?? 0)) : service.begin;
  const closes = windows.find((window) => window.from <= service.begin && service.begin < window.to)?.to;
  const hasToWait = service.begin - (start + leg.minutes) > PATIENCE;
  return {
    ...told,
    verdict: hasToWait ? "wait" : "in-time",
    begin: today(service.begin),
    closes: closes === undefined ? null : today(closes),
    latestDeparture: today(lastStart - leg.minutes),
    better: hasToWait ? { leave: today(service.begin - leg.minutes), arrive: today(service.begin) } : null,
  };
}

/** The first opening of a later day, and when to leave for it. */
function nextOpening(openAt: OpenAt, isoDate: string, leg: Leg): LeaveNow["better"] {
  for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(isoDate, ahead);
    const [first] = serviceWindows(openAt, day);
    if (first)
      return { leave: shanghaiInstant(day, first.from - leg.minutes), arrive: shanghaiInstant(day, first.from) };
  }
  return null;
}
