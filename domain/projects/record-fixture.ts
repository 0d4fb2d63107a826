import type { ProjectRecord } from "@/domain/projects/record";

/** A project of tests: everything that is not said is unknown. */
export function recordOf(known: Partial<ProjectRecord>): ProjectRecord {
  return {
    ...{ code: "p", name: "项目", batches: [], internal: [], stage: "building" },
    ...{ startPlanned: null, startActual: null, finishPlanned: null, finishActual: null },
    ...{ statistics: null, statisticsSince: null },
    ...{
      milestones: [],
      changes: [],
      progress: [],
      problems: [],
      events: [],
      overrides: [],
      deferrals: [],
      duties: [],
    },
    ...known,
  };
}

/** A report of a month, by which somebody follows the project. */
export const reported = (month: string, reportedOn: string | null = null): ProjectRecord["progress"][number] => ({
  ...{ month, reportedOn, physicalPlanned: 50, physicalActual: 40 },
  ...{ investedPlanned: null, investedActual: null, quality: "reported" },
});

export const milestone = (
  order: number,
  due: string | null,
  done: string | null = null,
  department: string | null = null,
): ProjectRecord["milestones"][number] => ({ order, name: `节点${order}`, due, done, department, quality: "reported" });

export const moved = (
  order: number,
  changedOn: string,
  dueBefore: string | null,
  dueAfter: string | null,
): ProjectRecord["changes"][number] => ({
  ...{ milestone: order, changedOn, dueBefore, dueAfter },
  ...{ reason: "设计变更", decidedBy: null, quality: "reported" },
});
