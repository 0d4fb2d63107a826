import type { LightOverride, ProjectHistory } from "@/domain/projects/light/history";
import type { ProjectBatch, ProjectField } from "@/domain/projects/project";
import type { ValueQuality } from "@/domain/truth/quality";

/** Who answers for a project, by the name that the source gives. */
export const responsibleRoles = ["lead-post", "department", "team"] as const;
export type ResponsibleRole = (typeof responsibleRoles)[number];

type Rated = { quality: ValueQuality };

/** A project with all that those who follow many of them look at: what a light needs, and who, why and what besides. */
export type ProjectRecord = Omit<
  ProjectHistory,
  "milestones" | "changes" | "progress" | "problems" | "events" | "overrides" | "deferrals"
> & {
  code: string;
  name: string;
  batches: ProjectBatch[];
  internal: ProjectField[];
  milestones: (ProjectHistory["milestones"][number] & Rated & { department: string | null })[];
  changes: (ProjectHistory["changes"][number] & Rated & { reason: string | null; decidedBy: string | null })[];
  progress: (ProjectHistory["progress"][number] & Rated)[];
  problems: (ProjectHistory["problems"][number] & Rated & { owner: string | null })[];
  events: (ProjectHistory["events"][number] & Rated & { by: string | null })[];
  overrides: (LightOverride & Rated)[];
  deferrals: (ProjectHistory["deferrals"][number] & Rated & { authority: string | null })[];
  duties: (Rated & { role: ResponsibleRole; post: string })[];
};

/** A record as everybody may see it: internal lists are empty, as if nothing were known. */
export function publicRecord(record: ProjectRecord): ProjectRecord {
  if (record.internal.length === 0) return record;
  const hides = (field: ProjectField): boolean => record.internal.includes(field);
  return {
    ...record,
    ...(hides("progress") ? { progress: [] } : {}),
    ...(hides("problems") ? { problems: [], events: [] } : {}),
    ...(hides("deferrals") ? { deferrals: [] } : {}),
    ...(hides("duties") ? { duties: [] } : {}),
  };
}

/** Who has a role, in the order of the file. */
export function postsOf({ duties }: Pick<ProjectRecord, "duties">, role: ResponsibleRole): string[] {
  return duties.filter((duty) => duty.role === role).map(({ post }) => post);
}
