import "server-only";
import { publicProject } from "@/domain/projects/internal";
import { isEscalated, type ProblemStep, stateAfter } from "@/domain/projects/problem-steps";
import type { Project } from "@/domain/projects/project";
import { projectOn } from "@/domain/projects/project-on";
import type { ValueQuality } from "@/domain/truth/quality";
import type { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import type { LightBook } from "@/server/projects/lights";
import { type ProjectDetailRow, projectSummaryOf } from "@/server/projects/rows";
import { citationsOf } from "@/server/sources/rows";
import { shownRows } from "@/server/truth/sample";

type Cite = Awaited<ReturnType<typeof citationsOf>>;
type Cited = { quality: string; source: string; section: string | null };

/** What every row of a list says of itself. */
const truthOf = ({ quality, source, section }: Cited, cite: Cite) => ({
  quality: quality as ValueQuality,
  source: cite(source, section),
});

const numberOf = (value: Prisma.Decimal | null): number | null => (value === null ? null : Number(value));

/** The lists of a project, as stored. */
async function listsOf(code: string) {
  const where = { projectCode: code, ...shownRows() };
  const byOrder = { orderBy: { order: "asc" } } as const;
  const [milestones, changes, progress, problems, events, duties, parties, deferrals, photos] = await Promise.all([
    database().milestone.findMany({ where, ...byOrder }),
    database().milestoneChange.findMany({ where, orderBy: { changedOn: "asc" } }),
    database().progress.findMany({ where, orderBy: { month: "asc" } }),
    database().problem.findMany({ where, orderBy: { code: "asc" } }),
    database().problemEvent.findMany({ where, ...byOrder }),
    database().duty.findMany({ where, ...byOrder }),
    database().party.findMany({ where: { projectCode: code }, orderBy: [{ role: "asc" }, { organisation: "asc" }] }),
    database().deferral.findMany({ where, ...byOrder }),
    database().photo.findMany({ where, ...byOrder }),
  ]);
  return { milestones, changes, progress, problems, events, duties, parties, deferrals, photos };
}
type Lists = Awaited<ReturnType<typeof listsOf>>;

/** A project with everything that hangs on it, as everybody may see it. */
export async function projectOf(row: ProjectDetailRow, lights: LightBook): Promise<Project> {
  const lists = await listsOf(row.code);
  const cite = await citationsOf([
    row.position_source,
    ...Object.values(lists).flatMap((rows: { source: string }[]) => rows.map(({ source }) => source)),
  ]);
  const project: Project = {
    ...projectSummaryOf(row, lights),
    aliases: row.aliases,
    projectCode: row.project_code,
    fineStage: row.fine_stage,
    landArea: row.land_area,
    floorArea: row.floor_area,
    startPlanned: row.start_planned,
    startActual: row.start_actual,
    finishActual: row.finish_actual,
    address: row.address,
    attributes: row.attributes,
    site: row.site,
    batches: row.batches,
    funding: row.funding,
    annualPlan: row.annual_plan,
    annualPlanYear: row.annual_plan_year,
    statistics: row.statistics,
    statisticsSince: row.statistics_since,
    milestones: milestonesOf(lists, cite),
    progress: progressOf(lists, cite),
    problems: problemsOf(lists, cite),
    ...whoAndWhat(lists, cite),
    positionSource: row.position_source ? cite(row.position_source) : null,
    note: row.note,
  };
  return publicProject(projectOn(project, lights.on), row.internal);
}

function milestonesOf({ milestones, changes }: Lists, cite: Cite): Project["milestones"] {
  return milestones.map((milestone) => ({
    order: milestone.order,
    name: milestone.name,
    due: milestone.due,
    done: milestone.done,
    qualifier: milestone.qualifier as Project["milestones"][number]["qualifier"],
    department: milestone.department,
    evidence: milestone.evidence,
    changes: changes
      .filter((change) => change.milestone === milestone.order)
      .map((change) => ({
        changedOn: change.changedOn,
        dueBefore: change.dueBefore,
        dueAfter: change.dueAfter,
        reason: change.reason,
        decidedBy: change.decidedBy,
        ...truthOf(change, cite),
      })),
    note: milestone.note,
    ...truthOf(milestone, cite),
  }));
}

function progressOf({ progress }: Lists, cite: Cite): Project["progress"] {
  return progress.map((report) => ({
    month: report.month,
    physicalPlanned: numberOf(report.physicalPlanned),
    physicalActual: numberOf(report.physicalActual),
    investedPlanned: numberOf(report.investedPlanned),
    investedActual: numberOf(report.investedActual),
    reportedOn: report.reportedOn,
    ...truthOf(report, cite),
  }));
}

function problemsOf({ problems, events }: Lists, cite: Cite): Project["problems"] {
  return problems.map((problem) => {
    const steps = events
      .filter((event) => event.problem === problem.code)
      .map((event) => ({ ...event, step: event.step as ProblemStep }));
    const closing = steps.find(({ step }) => step === "closed");
    return {
      code: problem.code,
      title: problem.title,
      kind: problem.kind,
      level: problem.level,
      owner: problem.owner,
      reportedOn: problem.reportedOn,
      due: problem.due,
      state: stateAfter(steps) ?? (problem.state as Project["problems"][number]["state"]),
      isEscalated: isEscalated(steps),
      closedOn: closing?.on ?? problem.closedOn,
      events: steps.map(({ on, step, by, evidence, note }) => ({ on, step, by, evidence, note })),
      ...truthOf(problem, cite),
    };
  });
}

function whoAndWhat(
  { duties, parties, deferrals, photos }: Lists,
  cite: Cite,
): Pick<Project, "duties" | "parties" | "deferrals" | "photos"> {
  return {
    duties: duties.map((duty) => ({
      role: duty.role as Project["duties"][number]["role"],
      post: duty.post,
      task: duty.task,
      ...truthOf(duty, cite),
    })),
    parties: parties.map((party) => ({
      role: party.role as Project["parties"][number]["role"],
      organisation: party.organisation,
      source: cite(party.source, party.section),
    })),
    deferrals: deferrals.map((deferral) => ({
      paper: deferral.paper,
      authority: deferral.authority,
      due: deferral.due,
      done: deferral.done,
      ...truthOf(deferral, cite),
    })),
    photos: photos.map((photo) => ({
      path: photo.path,
      takenOn: photo.takenOn,
      caption: photo.caption,
      ...truthOf(photo, cite),
    })),
  };
}
