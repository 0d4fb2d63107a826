import type { Project } from "@/domain/projects/project";
import { daysBetween, lastDay, type Period } from "@/domain/time/periods";

/** Something with a date to be kept: a milestone, the end of a problem, a paper that may follow. */
export type DatedTask = {
  kind: "milestone" | "problem" | "paper";
  name: string;
  due: Period;
  /** From the day asked about until the due date; negative where it has passed. */
  days: number;
  /** Who answers for it. */
  who: string | null;
};

/** Soonest first; of one day, milestones before problems before papers. */
export function byDue(a: DatedTask, b: DatedTask): number {
  return a.days - b.days || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, "zh");
}
const kinds: readonly DatedTask["kind"][] = ["milestone", "problem", "paper"];

/** A task on a Shanghai day. */
export function taskOf(kind: DatedTask["kind"], name: string, due: Period, who: string | null, on: string): DatedTask {
  return { kind, name, due, days: daysBetween(on, lastDay(due)), who };
}

type Open = Pick<Project, "milestones" | "problems" | "deferrals">;

/** The next due dates of a project, overdue ones first. What has no date is no step that could be planned. */
export function nextSteps({ milestones, problems, deferrals }: Open, on: string, count = 3): DatedTask[] {
  const task = (kind: DatedTask["kind"], name: string, due: Period | null, who: string | null): DatedTask[] =>
    due ? [taskOf(kind, name, due, who, on)] : [];
  return [
    ...milestones.flatMap((each) => (each.done ? [] : task("milestone", each.name, each.due, each.department))),
    ...problems.flatMap((each) => (isClosed(each) ? [] : task("problem", each.title, each.due, each.owner))),
    ...deferrals.flatMap((each) => (each.done ? [] : task("paper", each.paper, each.due, each.authority))),
  ]
    .sort(byDue)
    .slice(0, count);
}

/** Whether a problem is off the list. */
export const isClosed = ({ state, closedOn }: Pick<Project["problems"][number], "state" | "closedOn">): boolean =>
  state === "closed" || (state === null && closedOn !== null);
