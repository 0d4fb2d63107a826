import type { ProjectFacts } from "@/domain/projects/light/history";
import type { ProjectRecord } from "@/domain/projects/record";
import { daysBetween, firstDay, lastDay, type Period } from "@/domain/time/periods";
import type { ValueQuality } from "@/domain/truth/quality";

/** `unknown`: the date has passed and nobody reports on the project, so whether it was kept cannot be said. */
export type ChainState = "done" | "due" | "late" | "unknown";

/** A milestone of the year: where it stands, and where it stood before it was moved. */
export type ChainMark = {
  order: number;
  name: string;
  state: ChainState;
  /** When it was done, else when it is due. */
  date: Period;
  isAbout: boolean;
  /** Earlier due dates, oldest first. */
  moved: Period[];
  quality: ValueQuality;
};

/** A month's cumulative progress in per cent of the work. */
export type ChainMonth = { month: string; planned: number | null; actual: number | null };

/** 推进工作链条图 of one project in one year. */
export type Chain = {
  marks: ChainMark[];
  months: ChainMonth[];
  /** Milestones of other years, and without any date. */
  earlier: number;
  later: number;
  undated: number;
};

/** The chain of a project in a year, from what was known on a day. */
export function chainOf(record: ProjectRecord, facts: ProjectFacts, year: number, on: string): Chain {
  const chain: Chain = { marks: [], months: monthsOf(record, year, on), earlier: 0, later: 0, undated: 0 };
  for (const { order, name, due, done } of facts.milestones) {
    const date = done ?? due;
    const recorded = record.milestones.find((each) => each.order === order);
    if (!recorded) continue;
    const moved = movesUntil(record, order, on);
    if (!date) chain.undated += 1;
    else if ([date, ...moved].some((each) => isIn(each, year))) {
      const state = stateOf(done, date, facts, on);
      chain.marks.push({ order, name, state, date, isAbout: date.length < 10, moved, quality: recorded.quality });
    } else if (date < String(year)) chain.earlier += 1;
    else chain.later += 1;
  }
  chain.marks.sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
  return chain;
}

const isIn = (date: Period, year: number): boolean => date.startsWith(String(year));

function stateOf(done: Period | null, due: Period, { reportedOn, stage }: ProjectFacts, on: string): ChainState {
  if (done) return "done";
  if (lastDay(due) >= on) return "due";
  return reportedOn === null || stage === "completed" ? "unknown" : "late";
}

function movesUntil({ changes }: ProjectRecord, order: number, on: string): Period[] {
  return changes
    .filter(({ milestone, changedOn, dueBefore }) => milestone === order && changedOn <= on && dueBefore)
    .sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1))
    .flatMap(({ dueBefore }) => (dueBefore ? [dueBefore] : []));
}

function monthsOf({ progress }: ProjectRecord, year: number, on: string): ChainMonth[] {
  return progress
    .filter(({ month, reportedOn }) => isIn(month, year) && (reportedOn ?? lastDay(month)) <= on)
    .map(({ month, physicalPlanned, physicalActual }) => ({ month, planned: physicalPlanned, actual: physicalActual }));
}

/** Where a date stands in a year, 0 to 1: the end of its last day; null outside the year. */
export function placeInYear(date: Period, year: number): number | null {
  if (!isIn(date, year)) return null;
  const first = firstDay(String(year));
  return (daysBetween(first, lastDay(date)) + 1) / (daysBetween(first, lastDay(String(year))) + 1);
}

/** The marks of a month of the year, by the date that counts; those that left the year stand in the month they left. */
export function monthOf({ date, moved }: ChainMark, year: number): string {
  const own = [date, ...[...moved].reverse()].find((each) => isIn(each, year)) ?? date;
  return own.slice(0, 7);
}
