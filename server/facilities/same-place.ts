import "server-only";
import type { FacilitySummary } from "@/domain/facilities/facility";
import { PROJECT_ATTRIBUTE, projectsAt } from "@/domain/facilities/same-place";
import type { Project } from "@/domain/projects/project";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type FacilityRow, facilityColumns, facilityJoins, facilitySummaryOf } from "@/server/facilities/rows";
import { getProject } from "@/server/projects/queries";

/** The projects that a facility names, as known at an instant, in its order; those that nobody has loaded are left out. */
export async function findProjectsAt(attributes: Record<string, string>, at: Date): Promise<Project[]> {
  const found = await Promise.all(projectsAt(attributes).map((code) => getProject(code, undefined, at)));
  return found.filter((project) => project !== null);
}

/** The facilities that name a project, by code. */
export async function findFacilitiesAt(project: string): Promise<FacilitySummary[]> {
  const rows = await database().$queryRaw<FacilityRow[]>`
    SELECT ${facilityColumns()}, NULL::float8 AS distance FROM facilities p ${facilityJoins}
    WHERE ${project} = ANY(regexp_split_to_array(p.attributes ->> ${PROJECT_ATTRIBUTE}, ${Prisma.sql`'\\s*、\\s*'`}))
    ORDER BY p.code COLLATE "C"`;
  return rows.map(facilitySummaryOf);
}
