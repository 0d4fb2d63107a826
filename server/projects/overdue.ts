import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { byDelay, type Overdue, type OverdueKind } from "@/domain/projects/overdue";
import type { PageRequest } from "@/server/lists/page-request";
import { overdueBook } from "@/server/projects/books";
import { followed } from "@/server/projects/followed";

/** `projects` are those that the items belong to; `unreported` counts dates that have passed where nobody reports. */
export type OverduePage = {
  items: Overdue[];
  total: number;
  projects: number;
  kinds: Record<OverdueKind, number>;
  unreported: number;
};

/** Which of the dates that have passed: those of projects that somebody reports on, or of the others. */
export type Passed = "overdue" | "unreported";

/**
 * Every date that has passed in the projects that match, the longest ago first. A department is asked for what it owes,
 * whoever leads the project.
 */
export async function overdueIn(
  filter: PlaceFilter,
  at: Date,
  { page, passed }: { page: PageRequest; passed: Passed },
): Promise<OverduePage> {
  const { records, lights, histories } = await followed(filter, at);
  const all = overdueBook(histories, lights.on);
  const own = records.flatMap(({ code }) => all.get(code) ?? []);
  const isAsked = ({ owners }: Overdue) => filter.department === undefined || owners.includes(filter.department);
  const unreported = own.flatMap(({ unknown }) => unknown).filter(isAsked);
  const overdue = passed === "overdue" ? own.flatMap(({ items }) => items).filter(isAsked) : unreported;
  const items = overdue.sort(byDelay);
  const count = (kind: OverdueKind) => items.filter((each) => each.kind === kind).length;
  return {
    items: items.slice(page.offset, page.offset + page.limit),
    total: items.length,
    projects: new Set(items.map(({ project }) => project)).size,
    kinds: { milestone: count("milestone"), problem: count("problem"), paper: count("paper") },
    unreported: unreported.length,
  };
}
