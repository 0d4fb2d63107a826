import "server-only";
import { MAX_OFFSET } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { namedIn } from "@/domain/projects/named";
import { publicRecord } from "@/domain/projects/record";
import type { ListedProject } from "@/domain/projects/table";
import { allHistories } from "@/server/projects/histories";
import { findProjects, type ProjectOrder } from "@/server/projects/queries";

/** Every project that matches, for a file: with who answers for it and the lists it is on. */
export async function findListedProjects(filter: PlaceFilter, order: ProjectOrder): Promise<ListedProject[]> {
  const [{ items }, { byCode }] = await Promise.all([
    findProjects(filter, { limit: MAX_OFFSET, offset: 0 }, order),
    allHistories(),
  ]);
  return items.map((project) => {
    const record = byCode.get(project.code);
    const duties = record ? publicRecord(record).duties : [];
    return {
      ...project,
      batches: record?.batches ?? [],
      posts: {
        "lead-post": namedIn({ duties }, "lead-post"),
        department: namedIn({ duties }, "department"),
        team: namedIn({ duties }, "team"),
      },
    };
  });
}
