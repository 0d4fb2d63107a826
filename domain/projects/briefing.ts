import type { ProjectChange } from "@/domain/projects/changes";
import { factsOn, type ProjectHistory } from "@/domain/projects/light/history";
import type { LightCounts } from "@/domain/projects/light/simulation";
import { byDue, type DatedTask, taskOf } from "@/domain/projects/next-steps";
import type { ProjectSummary } from "@/domain/projects/project";
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
  /** The same as in the list of changes, those with a date in the order of their days. */
  changes: ToldChange[];
  overdue: ProjectTask[];
  ahead: ProjectTask[];
};

/** A change, and the code of the project that it is of. */
export type ToldChange = { project: string; change: ProjectChange };

/** A history under its code, and whether its problems are for officials only. */
export type Told = { project: string; history: ProjectHistory; hidesProblems: boolean };

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
