import { stageOn } from "@/domain/projects/light/history";
import type { Light, LightColour } from "@/domain/projects/light/light";
import type { Overdue, OverdueKind, Overdues } from "@/domain/projects/overdue";
import type { ProblemStep } from "@/domain/projects/problem-steps";
import type { ProjectStage } from "@/domain/projects/project";
import type { ProjectRecord } from "@/domain/projects/record";
import { daysBetween, firstDay, lastDay, type Period } from "@/domain/time/periods";
import type { ValueQuality } from "@/domain/truth/quality";

/** Steps of a problem that others than its owner want to hear of. */
export const toldSteps = ["reported", "returned", "escalated", "closed"] as const satisfies readonly ProblemStep[];
export type ToldStep = (typeof toldSteps)[number];

type Dated = { on: Period; quality: ValueQuality };

/**
 * What can have changed in a project between two days. A light and a stage are compared; the others have a date. That a
 * date passed is no report: it follows from the dates alone.
 */
export type ProjectChange =
  | { kind: "light"; from: LightColour; to: LightColour }
  | { kind: "stage"; from: ProjectStage; to: ProjectStage }
  | ({ kind: "milestone-done"; subject: string } & Dated)
  | ({
      kind: "date-moved";
      subject: string;
      from: Period | null;
      to: Period | null;
      reason: string | null;
      decidedBy: string | null;
    } & Dated)
  | ({ kind: "problem"; step: ToldStep; subject: string; by: string | null } & Dated)
  | ({ kind: "progress"; month: string; planned: number | null; actual: number | null } & Dated)
  | ({ kind: "override"; colour: LightColour; until: string; reason: string; by: string } & Dated)
  | ({ kind: "date-passed"; of: OverdueKind; subject: string; isReported: boolean } & Dated);

/** Whether a change follows from dates, without anybody having reported it. */
export const isDerived = ({ kind }: ProjectChange): boolean => kind === "date-passed";

/** After the first day, until the end of the second; with the lights of both. */
export type Span = { since: string; on: string; before: LightColour; after: LightColour };

/**
 * What changed in a project, the comparisons first, then by date. Only dated facts are seen.
 * @param passed the dates that have passed on the second day without being kept
 */
export function changesOf(record: ProjectRecord, span: Span, passed: Overdues = none): ProjectChange[] {
  const isWithin = (date: Period | null): date is Period => {
    if (date === null) return false;
    const day = firstDay(date);
    return day > span.since && day <= span.on;
  };
  const dated = [
    ...milestonesDone(record, isWithin),
    ...datesMoved(record, isWithin),
    ...problemSteps(record, isWithin),
    ...progressReports(record, isWithin),
    ...newOverrides(record, isWithin),
    ...datesPassed(passed, span),
  ];
  dated.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [...comparisons(record, span), ...dated];
}

const none: Overdues = { items: [], unknown: [] };
type Within = (date: Period | null) => date is Period;
type DatedChange = Exclude<ProjectChange, { kind: "light" | "stage" }>;

function comparisons(record: ProjectRecord, { since, on, before, after }: Span): ProjectChange[] {
  const [from, to] = [stageOn(record, since), stageOn(record, on)];
  return [
    ...(before === after ? [] : [{ kind: "light", from: before, to: after } as const]),
    ...(from === to ? [] : [{ kind: "stage", from, to } as const]),
  ];
}

function milestonesDone({ milestones }: ProjectRecord, isWithin: Within): DatedChange[] {
  return milestones.flatMap(({ name, done, quality }) =>
    isWithin(done) ? [{ kind: "milestone-done" as const, on: done, subject: name, quality }] : [],
  );
}

function datesMoved({ milestones, changes }: ProjectRecord, isWithin: Within): DatedChange[] {
  return changes
    .filter(({ changedOn }) => isWithin(changedOn))
    .map(({ milestone, changedOn, dueBefore, dueAfter, reason, decidedBy, quality }) => ({
      kind: "date-moved",
      on: changedOn,
      subject: milestones.find(({ order }) => order === milestone)?.name ?? "",
      from: dueBefore,
      to: dueAfter,
      ...{ reason, decidedBy, quality },
    }));
}

/** Steps where they are recorded; else the dates of the problem itself. */
function problemSteps({ problems, events }: ProjectRecord, isWithin: Within): DatedChange[] {
  return problems.flatMap(({ code, title, reportedOn, closedOn, quality }) => {
    const steps = events.filter(({ problem }) => problem === code);
    const told = steps.map(({ on, step, by, ...rest }) => ({ on, step, by, quality: rest.quality }));
    const has = (step: ProblemStep) => steps.some((each) => each.step === step);
    const own = [
      ...(reportedOn && !has("reported") ? [{ on: reportedOn, step: "reported" as const, by: null, quality }] : []),
      ...(closedOn && !has("closed") ? [{ on: closedOn, step: "closed" as const, by: null, quality }] : []),
    ];
    return [...told, ...own].flatMap(({ step, ...rest }) => {
      const known = toldSteps.find((each) => each === step);
      return known && isWithin(rest.on) ? [{ kind: "problem" as const, step: known, subject: title, ...rest }] : [];
    });
  });
}

/** A month is reported on its last day where no other is given. */
function progressReports({ progress }: ProjectRecord, isWithin: Within): DatedChange[] {
  return progress.flatMap(({ month, reportedOn, physicalPlanned, physicalActual, quality }) => {
    const on = reportedOn ?? lastDay(month);
    return isWithin(on)
      ? [{ kind: "progress" as const, on, month, planned: physicalPlanned, actual: physicalActual, quality }]
      : [];
  });
}

function newOverrides({ overrides }: ProjectRecord, isWithin: Within): DatedChange[] {
  return overrides.flatMap(({ from, until, colour, reason, by, quality }) =>
    isWithin(from) ? [{ kind: "override" as const, on: from, until, colour, reason, by, quality }] : [],
  );
}

/** Dates that had not passed on the first day and have on the second, of what is not done then. */
function datesPassed({ items, unknown }: Overdues, { since, on }: Span): DatedChange[] {
  const passed = (all: Overdue[], isReported: boolean) =>
    all
      .filter(({ days }) => days <= daysBetween(since, on))
      .map(({ kind, subject, due, quality }) => ({
        ...({ kind: "date-passed", of: kind } as const),
        ...{ subject, isReported, on: due, quality },
      }));
  return [...passed(items, true), ...passed(unknown, false)];
}

/** The colour that counts when two days are compared; grey where a project was not known. */
export const colourIn = (lights: ReadonlyMap<string, Light>, code: string): LightColour =>
  lights.get(code)?.colour ?? "grey";
