import type { ProjectFacts } from "@/domain/projects/light/history";
import { isEscalated } from "@/domain/projects/problem-steps";
import { type ProjectRecord, postsOf } from "@/domain/projects/record";
import { daysBetween, firstDay, lastDay, type Period } from "@/domain/time/periods";
import type { ValueQuality } from "@/domain/truth/quality";

export const overdueKinds = ["milestone", "problem", "paper"] as const;
export type OverdueKind = (typeof overdueKinds)[number];

/** Something that was to be done by a date and is not. */
export type Overdue = {
  kind: OverdueKind;
  project: string;
  projectName: string;
  subject: string;
  due: Period;
  /** Whole days since the last day of `due`. */
  days: number;
  /** Who was to do it; where nobody is named, the departments that answer for the project. */
  owners: string[];
  isEscalated: boolean;
  quality: ValueQuality;
};

/** `unknown`: dates that have passed where nobody reports: whether they were kept is not known, so nobody is called late. */
export type Overdues = { items: Overdue[]; unknown: Overdue[] };

/** Something that is still to be done, and whose it is where that is said. */
export type Due = Pick<Overdue, "kind" | "subject" | "quality"> & {
  due: Period | null;
  owner: string | null;
  code?: string;
};

/** What of a project is overdue on a day, from what was known then. */
export function overdueOf(record: ProjectRecord, facts: ProjectFacts, on: string): Overdues {
  if (facts.stage === "completed") return { items: [], unknown: [] };
  const items = openDues(record, facts, on).flatMap(({ due, owner, code, ...rest }): Overdue[] => {
    const days = due ? daysBetween(lastDay(due), on) : 0;
    if (!due || days <= 0) return [];
    return [
      {
        ...rest,
        project: record.code,
        projectName: record.name,
        due,
        days,
        owners: owner ? [owner] : postsOf(record, "department"),
        isEscalated: code !== undefined && isEscalated(eventsUntil(record, code, on)),
      },
    ];
  });
  return facts.reportedOn === null ? { items: [], unknown: items } : { items, unknown: [] };
}

const eventsUntil = ({ events }: ProjectRecord, problem: string, on: string) =>
  events.filter((event) => event.problem === problem && event.on <= on);

/** What of a project is not done on a day, from what was known then, with a date or without. */
export function openDues(record: ProjectRecord, facts: ProjectFacts, on: string): Due[] {
  return [
    // Facts have the milestones of the record in its order: 60,000 of them are not searched for.
    ...facts.milestones.flatMap(({ name, due, done }, index): Due[] => {
      const recorded = record.milestones[index];
      if (done || !recorded) return [];
      return [{ kind: "milestone", subject: name, due, owner: recorded.department, quality: recorded.quality }];
    }),
    ...facts.problems.flatMap(({ code, title, due }): Due[] => {
      const recorded = record.problems.find((each) => each.code === code);
      if (!recorded) return [];
      return [{ kind: "problem", subject: title, due, owner: recorded.owner, quality: recorded.quality, code }];
    }),
    ...record.deferrals
      .filter(({ done }) => !done || firstDay(done) > on)
      .map(
        ({ paper, due, authority, quality }): Due => ({
          kind: "paper",
          subject: paper,
          due,
          owner: authority,
          quality,
        }),
      ),
  ];
}

/** Most overdue first. */
export function byDelay(a: Overdue, b: Overdue): number {
  return b.days - a.days || (a.project < b.project ? -1 : a.project > b.project ? 1 : 0);
}
