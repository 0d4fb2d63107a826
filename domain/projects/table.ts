import type { LightColour } from "@/domain/projects/light/light";
import type { Named } from "@/domain/projects/named";
import type { ProjectBatch, ProjectSummary } from "@/domain/projects/project";
import { type ResponsibleRole, responsibleRoles } from "@/domain/projects/record";

/** Columns of the projects as a table, in their order. */
export const projectColumnNames = [
  ...(["code", "name", "district", "region", "category", "stage", "stageNote", "status"] as const),
  ...(["light", "reasons", "lightBasis", "lightOn"] as const),
  ...(["byHand", "byHandReason", "byHandUntil"] as const),
  ...(["investmentQualifier", "investment", "finish"] as const),
  ...responsibleRoles,
  ...(["batches", "asOf", "source"] as const),
] as const;

/** A project as a row of such a table. */
export type ListedProject = ProjectSummary & {
  batches: readonly ProjectBatch[];
  posts: Readonly<Record<ResponsibleRole, readonly Named[]>>;
};

/** The words of a language for what a cell holds. */
export type ProjectTableWords = {
  category: (category: ProjectSummary["category"]) => string;
  stage: (stage: ProjectSummary["stage"]) => string;
  /** What has to be said of a stage, if anything. */
  stageNote: (isStageDated: boolean) => string | null;
  light: (colour: LightColour | "completed") => string;
  reasons: (light: ProjectSummary["light"]) => string[];
  basis: (isSample: boolean) => string;
  /** Of a light set by hand: that it is, and what the rules say. */
  byHand: (computed: LightColour) => string;
  /** A name, marked where it is not simply reported. */
  named: (named: Named) => string;
  qualifier: (qualifier: NonNullable<ProjectSummary["investmentQualifier"]>) => string;
  batch: (batch: ProjectBatch) => string;
};

export type Cell = string | number | null;

const SEPARATOR = "；";

/** The cells of a project, in the order of the columns. Money is a number of yuan; what it is meant as stands beside it. */
export function projectCells(project: ListedProject, words: ProjectTableWords): Cell[] {
  const { light, posts } = project;
  const isUnlit = light.colour === "grey";
  return [
    ...[project.code, project.name, ...placeOf(project)],
    ...[words.category(project.category), words.stage(project.stage), words.stageNote(project.isStageDated)],
    project.statusReported,
    words.light(light.unlit === "completed" ? "completed" : light.colour),
    words.reasons(light).join(SEPARATOR) || null,
    ...[isUnlit ? null : words.basis(light.isSample), light.computedAt.slice(0, 10)],
    ...byHandOf(light, words),
    project.totalInvestment === null ? null : words.qualifier(project.investmentQualifier ?? "exactly"),
    ...[project.totalInvestment, project.finishPlanned],
    ...responsibleRoles.map((role) => posts[role].map(words.named).join(SEPARATOR) || null),
    project.batches.map(words.batch).join(SEPARATOR) || null,
    ...[project.asOf ?? project.source.published, project.source.title],
  ];
}

/** Of a light set by hand: that it is one, why, and until which day. */
function byHandOf({ override }: ListedProject["light"], words: ProjectTableWords): Cell[] {
  return override ? [words.byHand(override.computed), override.reason, override.until] : [null, null, null];
}

/** The district, and the township or community in it where one is known. */
function placeOf({ districtName, regionName }: ProjectSummary): Cell[] {
  return districtName === null ? [regionName, null] : [districtName, regionName];
}
