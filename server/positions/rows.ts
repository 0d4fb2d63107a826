import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Coordinates, Position } from "@/domain/positions/position";
import { regionPrefix } from "@/domain/regions/region";
import type { PositionQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { withWordsInChinese, wordsCondition } from "@/server/search/words";
import { shown, shownValue } from "@/server/truth/sample";

/** Columns that every noun with a position has; the row is `p`. A position that is not to be shown reads as none. */
export function positionColumns(): Prisma.Sql {
  const quality = Prisma.sql`p.position_quality`;
  return Prisma.sql`
    ${shownValue(Prisma.sql`p.lng`, quality)} AS lng, ${shownValue(Prisma.sql`p.lat`, quality)} AS lat,
    p.position_quality, p.precision, p.position_source`;
}

export type PositionColumns = {
  lng: number | null;
  lat: number | null;
  position_quality: string;
  precision: number | null;
  position_source: string | null;
  source: string;
};

/** The position of a row read with `positionColumns`, or null. */
export function positionOf(row: PositionColumns): Position | null {
  if (row.lng === null || row.lat === null) return null;
  return {
    coordinates: [row.lng, row.lat],
    quality: row.position_quality as PositionQuality,
    precision: row.precision,
    source: row.position_source === row.source ? null : row.position_source,
  };
}

/** Rows `p` that have a position to show. */
export function positioned(): Prisma.Sql {
  return Prisma.sql`p.lng IS NOT NULL AND p.lat IS NOT NULL AND ${shown(Prisma.sql`p.position_quality`)}`;
}

/** Metres from `near` to the row `p`. */
export function distanceFrom([lng, lat]: Coordinates): Prisma.Sql {
  return Prisma.sql`distance_metres(${lng}::float8, ${lat}::float8, p.lng, p.lat)`;
}

/** The index's own order: distance in the plane from `near` to the row `p`. */
export function planeDistanceFrom([lng, lat]: Coordinates): Prisma.Sql {
  return Prisma.sql`mercator(p.lng, p.lat) <-> mercator(${lng}::float8, ${lat}::float8)`;
}

/** Every row inside the box, by the index. */
function inBox([west, south, east, north]: [number, number, number, number]): Prisma.Sql {
  return Prisma.sql`mercator(p.lng, p.lat) <@ box(
    mercator(${west}::float8, ${south}::float8), mercator(${east}::float8, ${north}::float8))`;
}

const METRES_PER_DEGREE = 111_195;

/** The box around a circle, a little too large: the index finds it, the distance then decides. */
function boxAround([lng, lat]: Coordinates, radius: number): [number, number, number, number] {
  const dLat = (radius * 1.001) / METRES_PER_DEGREE;
  const farthest = Math.min(89.9, Math.abs(lat) + dLat);
  const dLng = dLat / Math.cos((farthest * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/** Conditions on the row `p` that the three nouns on the map share. */
export async function placeConditions(filter: PlaceFilter): Promise<Prisma.Sql[]> {
  const conditions: Prisma.Sql[] = [];
  const { q } = await withWordsInChinese(filter);
  if (q) conditions.push(wordsCondition(q));
  if (filter.region) conditions.push(Prisma.sql`starts_with(p.region, ${regionPrefix(filter.region)})`);
  if (filter.bbox) conditions.push(Prisma.sql`${positioned()} AND ${inBox(filter.bbox)}`);
  if (filter.near && filter.radius !== undefined) {
    conditions.push(Prisma.sql`${positioned()} AND ${inBox(boxAround(filter.near, filter.radius))}
      AND ${distanceFrom(filter.near)} <= ${filter.radius}::float8`);
  }
  return conditions;
}

/** All of the conditions; none of them means every row. */
export function allOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
}

/** A row belongs to one of these: `column = ANY(values)`; no values means no condition. */
export function oneOf(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] {
  return values?.length ? [Prisma.sql`${column} = ANY(${[...values]}::text[])`] : [];
}
