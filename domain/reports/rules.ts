import type { ReportKind } from "@/domain/reports/kinds";
import type { ReportPolicy } from "@/domain/reports/policy";
import { addDays, shanghaiInstant, shanghaiTime, weekdayOf } from "@/domain/time/shanghai";

/** How many people have reported one kind, each counted once a day. */
export type KindCount = { kind: ReportKind; reporters: number };

/** What the public page says is wrong; `isConfirmed`: an official found it right, and it waits for its correction. */
export type NoticedKind = KindCount & { isConfirmed: boolean };

/** What the public page says of reports: what is confirmed, then what enough people say, the most said first. */
export function noticed(counts: readonly NoticedKind[], { noticeAfter }: ReportPolicy): NoticedKind[] {
  return counts
    .filter(({ reporters, isConfirmed }) => isConfirmed || reporters >= noticeAfter)
    .sort((a, b) => Number(b.isConfirmed) - Number(a.isConfirmed) || b.reporters - a.reporters);
}

/** The number by which people speak of a report, "2026-000123": by Shanghai's year. It opens nothing. */
export function reportNumber(id: number, receivedAt: Date): string {
  return `${shanghaiTime(receivedAt).year}-${String(id).padStart(6, "0")}`;
}

/** The Monday of the week of an instant, as a Shanghai day. */
export function mondayOf(instant: Date): string {
  const { isoDate } = shanghaiTime(instant);
  return addDays(isoDate, 1 - weekdayOf(isoDate));
}

/** Answers to "did they answer?" about one number in one week that began on a Monday. */
export type WeekOfCalls = { week: string; reached: number; failed: number };

/** Calls of the weeks that the policy looks at, as far as no answer settled them; `settled` = the day of that answer. */
export function recentCalls(weeks: readonly WeekOfCalls[], policy: ReportPolicy, now: Date, settled: string | null) {
  const since = addDays(shanghaiTime(now).isoDate, -policy.callsWithinDays);
  const counted = weeks.filter(({ week }) => week >= since && (settled === null || week > settled));
  const sum = (field: "reached" | "failed") => counted.reduce((total, week) => total + week[field], 0);
  return { reached: sum("reached"), failed: sum("failed") };
}

/** Whether a number is to be looked into: often enough in vain, and more often in vain than not. */
export function isFailing({ reached, failed }: Omit<WeekOfCalls, "week">, { callsFailed }: ReportPolicy): boolean {
  return failed >= callsFailed && failed > reached;
}

/** The instants before which an answer, or a report without one, is too old for its note and photo to be kept. */
export function keptSince(policy: ReportPolicy, now: Date): { answered: Date; open: Date } {
  const { isoDate } = shanghaiTime(now);
  const before = (days: number) => shanghaiInstant(addDays(isoDate, -days), 0);
  return { answered: before(policy.keepAnsweredDays), open: before(policy.keepOpenDays) };
}

/** Days that the public account of reports looks back. */
export const ACCOUNT_DAYS = 90;

/** Below this many reports a share or a median says nothing. */
const FEW = 5;

export type ReportAccount = {
  received: number;
  /** Corrected, settled or not accepted: what is only accepted still waits for its correction. */
  answered: number;
  correcting: number;
  fixed: number;
  /** Dealt with, while the map had been right: no correction. */
  settled: number;
  /** From the report to the correction, or to the answer that there is none. */
  medianHours: number | null;
};

/** What can be said of the reports of the last days: a share and a time only where there are enough. */
export function toldOf({ received, answered, fixed, medianHours }: Omit<ReportAccount, "correcting" | "settled">) {
  return {
    share: received < FEW ? null : fixed / received,
    medianHours: answered < FEW ? null : medianHours,
  };
}
