import "server-only";
import type { BaseMap } from "@/domain/api/base-map";
import { LANDMARK_PRECISION, landmarkKinds, stationKinds } from "@/domain/map/landmarks";
import type { MarkFeature } from "@/domain/map/mark";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { facilitiesMatching } from "@/server/facilities/rows";
import { baseMapFeatureOf, type NamedPoint, namedPointOf } from "@/server/map/base-map";
import {
  facilityMark,
  type MarkOf,
  type MarkRow,
  markFeatures,
  projectMark,
  servicePointMark,
} from "@/server/map/marks";
import { hasSite } from "@/server/map/sites";
import { positionColumns, positioned } from "@/server/positions/rows";
import { lightsOn } from "@/server/projects/lights";
import { projectsShown } from "@/server/projects/queries";
import { opener, openingColumns } from "@/server/service-points/opening";
import { servicePointsMatching } from "@/server/service-points/rows";

export type FoundMarks = { features: MarkFeature[]; withoutPosition: number; total: number };

const markColumns = () => Prisma.sql`p.code, p.name, p.source, ${positionColumns()}`;

/** Every mark that matches: exactly the rows that the lists of the three nouns answer for the same filter. */
export async function findMarks(filter: PlaceFilter, at: Date): Promise<FoundMarks> {
  const litAt = filter.litAt ?? at;
  const [servicePoints, facilities, projects] = await Promise.all([
    servicePointsMatching(filter),
    facilitiesMatching(filter),
    projectsShown({ ...filter, litAt }),
  ]);
  const found = await Promise.all([
    marks(
      Prisma.sql`p.kind, p.level, ${openingColumns()} FROM service_points p WHERE ${servicePoints}`,
      servicePointMark(opener(at)),
    ),
    marks(Prisma.sql`p.kind, p.status FROM facilities p WHERE ${facilities}`, facilityMark),
    marks(
      Prisma.sql`p.category, p.stage, ${hasSite()} AS has_site,
        CASE WHEN NOT 'investment' = ANY(p.internal) THEN p.total_investment::float8 END AS investment
        FROM projects p WHERE ${projects}`,
      lightsOn(litAt).then(projectMark),
    ),
  ]);
  const features = found.flatMap((part) => part.features);
  const total = found.reduce((sum, part) => sum + part.total, 0);
  return { features, total, withoutPosition: total - features.length };
}

/** How many records match but have no position, over all nouns; `findMarks` counts the same. */
export async function countWithoutPosition(filter: PlaceFilter): Promise<number> {
  const tables = [
    Prisma.sql`service_points p WHERE ${await servicePointsMatching(filter)}`,
    Prisma.sql`facilities p WHERE ${await facilitiesMatching(filter)}`,
    Prisma.sql`projects p WHERE ${await projectsShown(filter)}`,
  ].map((rows) => Prisma.sql`SELECT count(*) FROM ${rows} AND NOT (${positioned()})`);
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT sum(count)::int AS count FROM (${Prisma.join(tables, " UNION ALL ")}) counts`;
  return found?.count ?? 0;
}

/** The marks of one noun, in a fixed order so that equal answers are equal bytes. */
async function marks<Row extends MarkRow>(
  rest: Prisma.Sql,
  making: MarkOf<Row> | Promise<MarkOf<Row>>,
): Promise<{ features: MarkFeature[]; total: number }> {
  const [rows, markOf] = await Promise.all([
    database().$queryRaw<Row[]>`SELECT ${markColumns()}, ${rest} ORDER BY p.code COLLATE "C"`,
    making,
  ]);
  return { features: markFeatures(rows, markOf), total: rows.length };
}

/** The built-in base map as compact GeoJSON: water, metro lines, outlines, labels, and points to name. */
export async function getBaseMap(): Promise<BaseMap> {
  const [drawn, points] = await Promise.all([
    database().baseMapFeature.findMany({ orderBy: { code: "asc" } }),
    database().$queryRaw<NamedPoint[]>`
      SELECT p.code, p.name, p.lng, p.lat,
        CASE WHEN p.kind = ANY(${stationKinds}) THEN p.kind ELSE 'landmark' END AS kind
      FROM facilities p
      WHERE ${positioned()} AND (p.kind = ANY(${stationKinds})
        OR p.kind = ANY(${landmarkKinds}) AND p.precision <= ${LANDMARK_PRECISION} AND p.position_quality <> 'approximate')
      UNION ALL
      SELECT p.code, p.name, p.lng, p.lat, 'township' FROM regions p
      WHERE ${positioned()} AND p.level = 'township'
      ORDER BY code`,
  ]);
  return { type: "FeatureCollection", features: [...drawn.map(baseMapFeatureOf), ...points.map(namedPointOf)] };
}
