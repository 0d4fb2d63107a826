import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { ProjectBatch } from "@/domain/projects/project";
import { type ProjectRecord, postsOf, publicRecord, type ResponsibleRole } from "@/domain/projects/record";
import { allHistories } from "@/server/projects/histories";
import { findProjectCodes } from "@/server/projects/queries";

/** An option of a filter, and how many projects it would show, the other filters as they are. */
export type FacetOption<T extends string = string> = { value: T; count: number };

export type ProjectFacets = Record<ResponsibleRole, FacetOption[]> & { batch: FacetOption<ProjectBatch>[] };

/** The names and batches that occur among the projects that match, the most frequent first. */
export async function findProjectFacets(filter: PlaceFilter): Promise<ProjectFacets> {
  const histories = await allHistories();
  const count = async <T extends string>(without: PlaceFilter, values: (record: ProjectRecord) => readonly T[]) => {
    const counts = new Map<T, number>();
    for (const code of await findProjectCodes(without)) {
      const record = histories.byCode.get(code);
      for (const value of new Set(record ? values(publicRecord(record)) : [])) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  };
  const [leadPost, department, team, batch] = await Promise.all([
    count({ ...filter, leadPost: undefined }, (record) => postsOf(record, "lead-post")),
    count({ ...filter, department: undefined }, (record) => postsOf(record, "department")),
    count({ ...filter, team: undefined }, (record) => postsOf(record, "team")),
    count({ ...filter, batch: undefined }, ({ batches }) => batches),
  ]);
  return { "lead-post": leadPost, department, team, batch };
}
