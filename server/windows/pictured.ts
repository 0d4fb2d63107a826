import "server-only";
import type { Position } from "@/domain/positions/position";
import { positionOfRegion } from "@/domain/regions/region";
import { getBundleName } from "@/server/bundles/queries";
import { getFacility } from "@/server/facilities/queries";
import { getMatter } from "@/server/matters/queries";
import { getProject } from "@/server/projects/queries";
import { getRegion } from "@/server/regions/queries";
import { getServicePoint } from "@/server/service-points/queries";

/** Nouns whose records have a picture; `site` is the product itself. */
export const picturedNouns = [
  "service-points",
  "matters",
  "facilities",
  "projects",
  "regions",
  "bundles",
  "site",
] as const;
export type PicturedNoun = (typeof picturedNouns)[number];

/** What a picture shows of a record; an empty name for the site itself. */
export type Pictured = { name: string; position: Position | null };

const of: Record<PicturedNoun, (code: string, now: Date) => Promise<Pictured | null>> = {
  "service-points": getServicePoint,
  facilities: getFacility,
  matters: async (code, now) => withoutPlace((await getMatter(code, now))?.name),
  projects: (code, now) => getProject(code, undefined, now),
  regions: async (code) => {
    const region = await getRegion(code);
    return region && { name: region.name, position: positionOfRegion(region) };
  },
  bundles: async (code) => withoutPlace(await getBundleName(code)),
  site: async (code) => (code === "start" ? { name: "", position: null } : null),
};

function withoutPlace(name: string | null | undefined): Pictured | null {
  return name ? { name, position: null } : null;
}

/** What the picture of a record shows, or null where nothing has the code. */
export async function findPictured(noun: string, code: string, now: Date): Promise<Pictured | null> {
  const known = picturedNouns.find((each) => each === noun);
  return known && !code.includes("\0") ? of[known](code, now) : null;
}
