import type { Row } from "@/cli/sample/csv";
import { addDays } from "@/domain/time/shanghai";

const SAMPLE = { quality: "sample", source: "sample-generator" };

/** A step, the per cent of the work that are done by then, and the department that answers for it. */
export type Step = readonly [name: string, share: number, department: string];

type Problem = {
  title: string;
  kind: string;
  level: string;
  owner: string;
  due: string;
  steps: [on: string, step: string, evidence?: string][];
};

/** What is made up of a project: its steps over its time, and how far behind it is. */
export type Profile = {
  project: string;
  steps: readonly Step[];
  /** First month of the plan, and how many months it takes. */
  from: string;
  months: number;
  /** Points of progress behind the plan in the last month reported. */
  behind: number;
  /** The last month reported. */
  until: string;
  /** Yuan of the whole, for the invested sums; as reported, or not given. */
  investment?: number;
  lead: string;
  department: string;
  team: string;
  problems?: Problem[];
  /** The step that was put off: when, by how many days each time, and why. */
  postponed?: { step: string; on: string; days: number; reason: string }[];
  /** Steps that are late in spite of the progress. */
  late?: string[];
  deferrals?: [paper: string, authority: string, due: string, done: string][];
  override?: { from: string; until: string; colour: string; reason: string };
};

const monthAfter = (month: string, count: number): string => {
  const [year, index] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, index - 1 + count, 1)).toISOString().slice(0, 7);
};
const lastDayOf = (month: string): string => addDays(`${monthAfter(month, 1)}-01`, -1);

/** Slow at the beginning and at the end, as building sites are: share of the time → per cent of the work. */
const curve = (time: number): number => 100 * time * time * (3 - 2 * time);
/** Months after the beginning at whose end so much of the work is done. */
function monthsUntil(share: number, months: number): number {
  let month = 1;
  while (month < months && curve(month / months) < share) month += 1;
  return month;
}
const perCent = (value: number): string => Math.min(100, Math.max(0, value)).toFixed(1);

/** The rows of every list of one project. Nothing is random: the same profile gives the same rows. */
export function sampleRows(profile: Profile): Record<string, Row[]> {
  const { project, from, months, until } = profile;
  const reported = Array.from({ length: months }, (_, index) => monthAfter(from, index)).filter((m) => m <= until);
  const progress = reported.map((month, index): Row => {
    const planned = curve((index + 1) / months);
    // It falls behind little by little.
    const actual = Math.max(0, planned - (profile.behind * (index + 1)) / reported.length);
    const invested = (share: number) =>
      profile.investment ? String(Math.round((profile.investment * share) / 1e6) * 1e4) : "";
    return {
      ...SAMPLE,
      project,
      month,
      physical_planned: perCent(planned),
      physical_actual: perCent(actual),
      invested_planned: invested(planned),
      invested_actual: invested(actual),
      reported_on: addDays(lastDayOf(month), 5),
    };
  });
  const done = Number(progress.at(-1)?.physical_actual ?? 0);
  const milestones = profile.steps.map(([name, share, department], index): Row => {
    const month = monthAfter(from, monthsUntil(share, months) - 1);
    const due = (profile.postponed ?? []).reduce(
      (day, each) => (each.step === name ? addDays(day, each.days) : day),
      lastDayOf(month),
    );
    // A few points behind are made up for at the milestones; more are not.
    const isReached = profile.behind < 10 ? due <= lastDayOf(until) : share <= done;
    const isDone = isReached && !profile.late?.includes(name);
    return {
      ...SAMPLE,
      project,
      order: String(101 + index),
      name,
      due,
      done: isDone ? addDays(due, profile.behind > 3 ? 6 : -3) : "",
      qualifier: "exactly",
      department,
      evidence: isDone ? `现场照片和${department}签认单（示例）` : "",
    };
  });
  return {
    progress,
    milestones,
    "milestone-changes": changesOf(profile, milestones),
    duties: [
      ["lead-post", profile.lead, "每月现场调度一次"],
      ["department", profile.department, "每月填报进度，牵头解决问题"],
      ["team", profile.team, "跟踪节点，销号管理"],
    ].map(([role = "", post = "", task = ""], index) => ({
      ...SAMPLE,
      project,
      order: String(101 + index),
      role,
      post,
      task,
    })),
    problems: (profile.problems ?? []).map(({ steps, title, kind, level, owner, due }, index) => ({
      ...{ ...SAMPLE, project, code: `S${index + 1}`, title, kind, level, owner, due },
      reported_on: steps[0]?.[0] ?? "",
      closed_on: steps.find(([, step]) => step === "closed")?.[0] ?? "",
    })),
    "problem-events": (profile.problems ?? []).flatMap(({ steps, owner }, problem) =>
      steps.map(([on, step, evidence = ""], index) => ({
        ...{ ...SAMPLE, project, problem: `S${problem + 1}`, order: String(index + 1), on, step, evidence },
        by: step === "assigned" || step === "escalated" ? "区项目推进办" : owner,
      })),
    ),
    deferrals: (profile.deferrals ?? []).map(([paper, authority, due, supplied], index) => ({
      ...{ ...SAMPLE, project, order: String(101 + index), paper, authority, due, done: supplied },
    })),
    "light-overrides": profile.override ? [{ ...SAMPLE, project, ...profile.override, by: "区项目推进办" }] : [],
  };
}

/** Each change leads from the date before it to the one after; the last one is the due date of today. */
function changesOf({ project, postponed = [] }: Profile, milestones: readonly Row[]): Row[] {
  return postponed.map(({ step, on, days, reason }, index) => {
    const milestone = milestones.find(({ name }) => name === step);
    if (!milestone?.due) throw new Error(`${project} has no milestone ${step}.`);
    const later = postponed.slice(index + 1).filter((each) => each.step === step);
    const after = addDays(milestone.due, -later.reduce((sum, each) => sum + each.days, 0));
    return {
      ...{ ...SAMPLE, project, milestone: milestone.order ?? "", changed_on: on, reason, decided_by: "区项目推进办" },
      ...{ due_before: addDays(after, -days), due_after: after },
    };
  });
}
