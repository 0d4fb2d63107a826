import type { LightColour } from "@/domain/projects/light/light";
import { isClosing, type ProblemStep } from "@/domain/projects/problem-steps";
import type { ProjectStage } from "@/domain/projects/project";
import { firstDay, lastDay, type Period } from "@/domain/time/periods";

/** What is recorded of a project over time; dates are Shanghai days, or periods as exact as known. */
export type ProjectHistory = {
  stage: ProjectStage;
  startPlanned: Period | null;
  startActual: Period | null;
  finishPlanned: Period | null;
  finishActual: Period | null;
  statistics: "entered" | "not-entered" | null;
  statisticsSince: Period | null;
  milestones: { order: number; name: string; due: Period | null; done: Period | null }[];
  changes: { milestone: number; changedOn: string; dueBefore: Period | null; dueAfter: Period | null }[];
  progress: (ProgressReport & { reportedOn: string | null })[];
  problems: { code: string; title: string; due: Period | null; reportedOn: Period | null; closedOn: Period | null }[];
  events: { problem: string; on: string; step: ProblemStep }[];
  overrides: LightOverride[];
  /** 容缺: papers that may follow later. */
  deferrals: { paper: string; due: Period | null; done: Period | null }[];
};

/** Cumulative since the start: per cent of the work, yuan; null where nobody said. */
export type ProgressReport = {
  /** "2026-09" */
  month: string;
  physicalPlanned: number | null;
  physicalActual: number | null;
  investedPlanned: number | null;
  investedActual: number | null;
};

export type LightOverride = { from: string; until: string; colour: LightColour; reason: string; by: string };

/** What was known on a day: all that a light may look at. */
export type ProjectFacts = {
  stage: ProjectStage;
  startPlanned: Period | null;
  startActual: Period | null;
  finishPlanned: Period | null;
  isInStatistics: boolean | null;
  milestones: {
    order: number;
    name: string;
    due: Period | null;
    /** Due before it was ever moved. */
    firstDue: Period | null;
    /** How often it was moved to a later date. */
    postponed: number;
    done: Period | null;
  }[];
  progress: ProgressReport | null;
  /** Those that are open. */
  problems: { code: string; title: string; due: Period | null; reportedOn: Period | null }[];
  /** Papers that have not followed yet. */
  papers: { paper: string; due: Period | null }[];
  /** The day of the last report of any kind; null where nobody reports on the project. */
  reportedOn: string | null;
  override: LightOverride | null;
};

/** Whether something dated has happened by a day; a month counts from its first day. */
const hasHappened = (period: Period | null, on: string): boolean => period !== null && firstDay(period) <= on;

/** The stage on a day, as far as dates tell; without dates the one that is recorded. */
export function stageOn(
  { stage, startActual, finishActual }: Pick<ProjectHistory, "stage" | "startActual" | "finishActual">,
  on: string,
): ProjectStage {
  if (finishActual) {
    if (hasHappened(finishActual, on)) return "completed";
    return startActual && !hasHappened(startActual, on) ? "starting" : "building";
  }
  if (!startActual || stage === "completed") return stage;
  return hasHappened(startActual, on) ? "building" : "starting";
}

/** Whether dates tell the stage on any day; without them it is the one that is recorded today. */
export const hasDatedStage = ({
  stage,
  startActual,
  finishActual,
}: Pick<ProjectHistory, "stage" | "startActual" | "finishActual">): boolean =>
  finishActual !== null || (startActual !== null && stage !== "completed");

/** The day on which a month's progress was reported: its last, unless another is given. */
const reportDay = ({ month, reportedOn }: ProjectHistory["progress"][number]): string => reportedOn ?? lastDay(month);

/**
 * What was known of a project on a day. The past is reconstructed from dates; nothing that came later shines through.
 * In loops rather than lists of lists: five thousand projects are asked for at once.
 */
export function factsOn(history: ProjectHistory, on: string): ProjectFacts {
  let reportedOn: string | null = null;
  const isKnown = (day: string): boolean => {
    if (day > on) return false;
    if (reportedOn === null || day > reportedOn) reportedOn = day;
    return true;
  };
  const progress = history.progress.filter((report) => isKnown(reportDay(report)));
  const events = history.events.filter((event) => isKnown(event.on));
  for (const { changedOn } of history.changes) isKnown(changedOn);
  return {
    stage: stageOn(history, on),
    startPlanned: history.startPlanned,
    startActual: hasHappened(history.startActual, on) ? history.startActual : null,
    finishPlanned: history.finishPlanned,
    isInStatistics: isInStatistics(history, on),
    milestones: history.milestones.map((milestone) => milestoneOn(milestone, history.changes, on)),
    progress: latest(progress, ({ month }) => month),
    problems: history.problems.filter((problem) => isOpen(problem, events, on)),
    papers: history.deferrals.filter(({ done }) => !hasHappened(done, on)),
    reportedOn,
    override: latest(
      history.overrides.filter(({ from, until }) => from <= on && on <= until),
      ({ from }) => from,
    ),
  };
}

function latest<T>(all: readonly T[], by: (each: T) => string): T | null {
  return all.reduce<T | null>((best, each) => (best === null || by(each) > by(best) ? each : best), null);
}

function isInStatistics({ statistics, statisticsSince }: ProjectHistory, on: string): boolean | null {
  if (statistics === null) return null;
  return statistics === "entered" && (statisticsSince === null || hasHappened(statisticsSince, on));
}

function milestoneOn(
  { order, name, due, done }: ProjectHistory["milestones"][number],
  changes: ProjectHistory["changes"],
  on: string,
): ProjectFacts["milestones"][number] {
  const doneThen = hasHappened(done, on) ? done : null;
  if (changes.length === 0) return { order, name, due, firstDue: due, postponed: 0, done: doneThen };
  const own = changes
    .filter(({ milestone }) => milestone === order)
    .sort((a, b) => (a.changedOn < b.changedOn ? -1 : 1));
  const before = own.filter(({ changedOn }) => changedOn <= on);
  const next = own[before.length];
  return {
    order,
    name,
    due: next ? next.dueBefore : due,
    firstDue: own[0] ? own[0].dueBefore : due,
    postponed: before.filter((change) => isLater(change.dueAfter, change.dueBefore)).length,
    done: doneThen,
  };
}

const isLater = (after: Period | null, before: Period | null): boolean =>
  before !== null && (after === null || lastDay(after) > lastDay(before));

function isOpen(
  { code, reportedOn, closedOn }: ProjectHistory["problems"][number],
  events: ProjectHistory["events"],
  on: string,
): boolean {
  if (reportedOn !== null && !hasHappened(reportedOn, on)) return false;
  const last = events.filter(({ problem }) => problem === code).at(-1);
  return last ? !isClosing(last.step) : !hasHappened(closedOn, on);
}
