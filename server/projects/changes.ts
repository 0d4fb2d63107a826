import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { changesOf, colourIn, isDerived, type ProjectChange } from "@/domain/projects/changes";
import type { ProjectRecord } from "@/domain/projects/record";
import { shanghaiInstant } from "@/domain/time/shanghai";
import type { PageRequest } from "@/server/lists/page-request";
import { overdueBook } from "@/server/projects/books";
import { type Followed, followed, headOf, type ProjectHead } from "@/server/projects/followed";
import { type LightBook, lightsOn } from "@/server/projects/lights";
import type { ProjectOrder } from "@/server/projects/queries";

export type ChangedProject = { head: ProjectHead; changes: ProjectChange[] };
/** `derived` of the changes follow from dates alone; `silent` projects have none. */
export type ChangesPage = { items: ChangedProject[]; total: number; changes: number; derived: number; silent: number };

/** What changed after a day until now, by project. */
export async function changesIn(
  filter: PlaceFilter,
  at: Date,
  { since, order, page }: { since: string; order: ProjectOrder; page: PageRequest },
): Promise<ChangesPage> {
  const [found, earlier] = await Promise.all([followed(filter, at, order), lightsOn(shanghaiInstant(since, 0))]);
  const changed = changesSince(found, earlier).filter(({ changes }) => changes.length > 0);
  const all = changed.flatMap(({ changes }) => changes);
  return {
    items: changed
      .slice(page.offset, page.offset + page.limit)
      .map(({ record, changes }) => ({ head: headOf(record, found.lights), changes })),
    total: changed.length,
    changes: all.length,
    derived: all.filter(isDerived).length,
    silent: found.records.length - changed.length,
  };
}

/** What changed in each project between two days: the one rule behind the list of changes and the briefing. */
export function changesSince(
  { records, lights, histories }: Followed,
  earlier: LightBook,
): { record: ProjectRecord; changes: ProjectChange[] }[] {
  const overdue = overdueBook(histories, lights.on);
  return records.map((record) => {
    const [before, after] = [colourIn(earlier.byCode, record.code), colourIn(lights.byCode, record.code)];
    const span = { since: earlier.on, on: lights.on, before, after };
    return { record, changes: changesOf(record, span, overdue.get(record.code)) };
  });
}
