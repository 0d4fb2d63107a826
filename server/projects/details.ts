import "server-only";
import type { Project } from "@/domain/projects/project";
import type { ValueQuality } from "@/domain/truth/quality";
import { database } from "@/server/db/client";
import { type ProjectDetailRow, projectSummaryOf } from "@/server/projects/rows";
import { citationsOf } from "@/server/sources/rows";
import { shownRows } from "@/server/truth/sample";

/** A project with everything that hangs on it: four lists and their sources, five queries. */
export async function projectOf(row: ProjectDetailRow): Promise<Project> {
  const ofProject = { projectCode: row.code };
  const [milestones, problems, duties, parties] = await Promise.all([
    database().milestone.findMany({ where: { ...ofProject, ...shownRows() }, orderBy: { order: "asc" } }),
    database().problem.findMany({ where: { ...ofProject, ...shownRows() }, orderBy: { code: "asc" } }),
    database().duty.findMany({ where: { ...ofProject, ...shownRows() }, orderBy: { order: "asc" } }),
    database().party.findMany({ where: ofProject, orderBy: [{ role: "asc" }, { organisation: "asc" }] }),
  ]);
  const parts = [...milestones, ...problems, ...duties, ...parties];
  const cite = await citationsOf([row.position_source, ...parts.map((part) => part.source)]);
  return {
    ...projectSummaryOf(row),
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
    milestones: milestones.map((milestone) => ({
      name: milestone.name,
      due: milestone.due,
      done: milestone.done,
      qualifier: milestone.qualifier as Project["milestones"][number]["qualifier"],
      quality: milestone.quality as ValueQuality,
      note: milestone.note,
      source: cite(milestone.source, milestone.section),
    })),
    problems: problems.map((problem) => ({
      code: problem.code,
      title: problem.title,
      kind: problem.kind,
      level: problem.level,
      reportedOn: problem.reportedOn,
      due: problem.due,
      state: problem.state,
      closedOn: problem.closedOn,
      quality: problem.quality as ValueQuality,
      source: cite(problem.source, problem.section),
    })),
    duties: duties.map((duty) => ({
      role: duty.role as Project["duties"][number]["role"],
      post: duty.post,
      task: duty.task,
      quality: duty.quality as ValueQuality,
      source: cite(duty.source, duty.section),
    })),
    parties: parties.map((party) => ({
      role: party.role as Project["parties"][number]["role"],
      organisation: party.organisation,
      source: cite(party.source, party.section),
    })),
    positionSource: row.position_source ? cite(row.position_source) : null,
    note: row.note,
  };
}
