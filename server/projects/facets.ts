import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { type Named, namedIn } from "@/domain/projects/named";
import type { ProjectBatch } from "@/domain/projects/project";
import { type ProjectRecord, publicRecord, type ResponsibleRole } from "@/domain/projects/record";
import { departmentBook } from "@/server/projects/books";
import { allHistories } from "@/server/projects/histories";
import { lightsOn } from "@/server/projects/lights";
import { findProjectCodes } from "@/server/projects/queries";

/** An option of a filter, and how many projects it would show, the other filters as they are. */
export type FacetOption<T extends string = string> = { value: T; count: number };
/** A name, and for how many of its projects it is only a sample. */
export type NameOption = FacetOption & { sampled: number };

export type ProjectFacets = Record<ResponsibleRole, NameOption[]> & { batch: FacetOption<ProjectBatch>[] };

/** The names and batches that occur among the projects that match, the most frequent first. */
export async function findProjectFacets(filter: PlaceFilter): Promise<ProjectFacets> {
  const [histories, { on }] = await Promise.all([allHistories(), lightsOn(filter.litAt ?? new Date())]);
  const departments = departmentBook(histories, on);
  const recordsOf = async (without: PlaceFilter) =>
    (await findProjectCodes(without)).flatMap((code) => histories.byCode.get(code) ?? []);
  const names = async (without: PlaceFilter, namedOf: (record: ProjectRecord) => readonly Named[]) =>
    countNames((await recordsOf(without)).map((record) => namedOf(record)));
  const [leadPost, department, team, batch] = await Promise.all([
    names({ ...filter, leadPost: undefined }, (record) => namedIn(publicRecord(record), "lead-post")),
    names({ ...filter, department: undefined }, ({ code }) => departments.get(code) ?? []),
    names({ ...filter, team: undefined }, (record) => namedIn(publicRecord(record), "team")),
    recordsOf({ ...filter, batch: undefined }),
  ]);
  return { "lead-post": leadPost, department, team, batch: countBatches(batch) };
}

function countNames(ofProjects: readonly (readonly Named[])[]): NameOption[] {
  const options = new Map<string, NameOption>();
  for (const { post, quality } of ofProjects.flat()) {
    const option = options.get(post) ?? { value: post, count: 0, sampled: 0 };
    option.count += 1;
    if (quality === "sample") option.sampled += 1;
    options.set(post, option);
  }
  return [...options.values()].sort((a, b) => b.count - a.count);
}

function countBatches(records: readonly ProjectRecord[]): FacetOption<ProjectBatch>[] {
  const counts = new Map<ProjectBatch, number>();
  for (const batch of records.flatMap(({ batches }) => [...new Set(batches)])) {
    counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
