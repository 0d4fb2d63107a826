import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { type Sites, siteGeometrySchema } from "@/domain/map/site";
import { lightSign } from "@/domain/projects/light/light-sign";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { positioned } from "@/server/positions/rows";
import { lightIn, lightsOn, stageIn } from "@/server/projects/lights";
import { projectsShown } from "@/server/projects/queries";

type SiteRow = { code: string; name: string; stage: string; site: unknown };

/** Projects `p` whose site is more than a point. */
export const hasSite = () => Prisma.sql`p.site ->> 'type' ~ '^(Multi)?(LineString|Polygon)$'`;

/** The sites of the projects that have a mark for the same filter. */
export async function findSites(filter: PlaceFilter, at: Date): Promise<Sites> {
  const [lights, matching] = await Promise.all([lightsOn(at), projectsShown({ ...filter, litAt: at })]);
  const rows = await database().$queryRaw<SiteRow[]>`
    SELECT p.code, p.name, p.stage, p.site FROM projects p
    WHERE ${matching} AND ${positioned()} AND ${hasSite()} ORDER BY p.code COLLATE "C"`;
  const features = rows.flatMap((row): Sites["features"] => {
    const geometry = siteGeometrySchema.safeParse(row.site);
    // What cannot be drawn is left to its mark.
    if (!geometry.success) return [];
    const h = lightSign(lightIn(lights, row.code));
    const properties = { n: "projects" as const, c: row.code, t: row.name, g: stageIn(lights, row), h };
    return [{ type: "Feature", geometry: geometry.data, properties }];
  });
  return { type: "FeatureCollection", features };
}
