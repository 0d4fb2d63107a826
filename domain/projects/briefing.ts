import { factsOn, type ProjectHistory } from "@/domain/projects/light/history";
import type { LightChange, LightCounts } from "@/domain/projects/light/simulation";
import { byDue, type DatedTask, taskOf } from "@/domain/projects/next-steps";
import type { ProjectSummary } from "@/domain/projects/project";
import { firstDay, type Period } from "@/domain/time/periods";
import { addDays } from "@/domain/time/shanghai";

/** How far a briefing looks ahead, and how many days it covers where nobody says since when. */
export const DAYS_AHEAD = 14;
export const DAYS_BACK = 7;

/** 周报: what a filter's projects are on a day, what changed since another one, and what is due. */
export type Briefing = {
  /** Shanghai days. */
  since: string;
  on: string;
  /** Since when the policy of the lights is in force; null where it is the product's own. */
  policySince: string | null;
  /** In the order of need: red first. */
  projects: ProjectSummary[];
  /** Now and then: how many of them have each light. */
  counts: LightCounts;
  countsBefore: LightCounts;
  changes: LightChange[];
  events: ProjectEvent[];
  overdue: ProjectTask[];
  ahead: ProjectTask[];
};

/** Something that happened to a project on a day. */
export type ProjectEvent = {
  project: string;
  kind: "milestone-done" | "milestone-moved" | "problem-opened" | "problem-closed";
  /** The milestone or the problem. */
  name: string;
  on: Period;
  /** Where a milestone was moved: the due dates before and after. */
  from: Period | null;
  to: Period | null;
};

/** A history under its code, and whether its problems are for officials only. */
export type Told = { project: string; history: ProjectHistory; hidesProblems: boolean };

/** What happened after a day and up to another one, in the order of the days. Pure, so that any two weeks can be compared. */
export function eventsBetween(told: readonly Told[], since: string, on: string): ProjectEvent[] {
  return told.flatMap((each) => eventsOf(each, since, on)).sort((a, b) => (firstDay(a.on) < firstDay(b.on) ? -1 : 1));
}

function eventsOf({ project, history, hidesProblems }: Told, since: string, on: string): ProjectEvent[] {
  const isIn = (period: Period | null): period is Period =>
    period !== null && firstDay(period) > since && firstDay(period) <= on;
  const event = (kind: ProjectEvent["kind"], name: string, day: Period): ProjectEvent => ({
    ...{ project, kind, name, on: day },
    ...{ from: null, to: null },
  });
  const nameOf = (order: number) => history.milestones.find((each) => each.order === order)?.name ?? "";
  const done = history.milestones.flatMap((each) =>
    isIn(each.done) ? [event("milestone-done", each.name, each.done)] : [],
  );
  const moved = history.changes.flatMap(({ milestone, changedOn, dueBefore, dueAfter }) =>
    isIn(changedOn)
      ? [{ ...event("milestone-moved", nameOf(milestone), changedOn), from: dueBefore, to: dueAfter }]
      : [],
  );
  if (hidesProblems) return [...done, ...moved];
  const problems = history.problems.flatMap(({ code, title, reportedOn, closedOn }) => {
    const closed = history.events.find((each) => each.problem === code && each.step === "closed")?.on ?? closedOn;
    return [
      ...(isIn(reportedOn) ? [event("problem-opened", title, reportedOn)] : []),
      ...(isIn(closed) ? [event("problem-closed", title, closed)] : []),
    ];
  });
  return [...done, ...moved, ...problems];
}

/** A dated task of one of several projects; `key` finds the milestone or problem behind it. */
export type ProjectTask = DatedTask & { project: string; key: string };

/** Open milestones and problems that are due by some days after a day, overdue ones first; who answers is not known here. */
export function tasksDue(told: readonly Told[], on: string, days: number): ProjectTask[] {
  const until = addDays(on, days);
  return told
    .flatMap(({ project, history, hidesProblems }) => {
      const facts = factsOn(history, on);
      // Nobody knows whether the old plan of a project that nobody reports on was kept.
      if (facts.reportedOn === null || facts.stage === "completed") return [];
      const milestones = facts.milestones.flatMap(({ order, name, due, done }) =>
        due && !done ? [{ ...taskOf("milestone", name, due, null, on), project, key: String(order) }] : [],
      );
      const problems = facts.problems.flatMap(({ code, title, due }) =>
        due && !hidesProblems ? [{ ...taskOf("problem", title, due, null, on), project, key: code }] : [],
      );
      return [...milestones, ...problems];
    })
    .filter((task) => addDays(on, task.days) <= until)
    .sort(byDue);
}
