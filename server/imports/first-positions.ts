import "server-only";
import { findInWater, findShiftByName, type PlacedRow } from "@/domain/imports/first-positions";
import type { ComparedPosition, PositionFinding } from "@/domain/imports/position-finding";
import type { Coordinates } from "@/domain/positions/position";
import { crsSchema } from "@/importers/positions";
import type { ReadRow } from "@/importers/read-records";
import type { ImportedRecord } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";
import { loadWaters } from "@/server/positions/waters";

/** Of a larger file an even sample is compared. */
const MOST_COMPARED = 2_000;

type Located = PlacedRow & { name: string | null; address: string | null };

/**
 * What is suspicious about positions whose codes are all new, so that there is nothing to compare them with: places
 * of the same name or address of any noun, where they were measured; and the water of the base map.
 *
 * @returns findings, and whether one of them is strong enough to write nothing.
 */
export async function checkFirstPositions(
  connection: Connection,
  rows: readonly ReadRow[],
): Promise<{ findings: PositionFinding[]; isStrong: boolean }> {
  const stride = Math.ceil(rows.length / MOST_COMPARED);
  const located = rows.filter((_, index) => index % stride === 0).flatMap(locatedRow);
  if (located.length === 0) return { findings: [], isStrong: false };
  const byName = findShiftByName(await comparedByName(connection, located));
  if (byName) return { findings: [byName.finding], isStrong: byName.isStrong };
  const inWater = findInWater(located, await loadWaters(connection));
  return { findings: inWater ? [inWater] : [], isStrong: false };
}

function locatedRow({ row, record }: ReadRow): Located[] {
  const { lng, lat } = record;
  const crs = crsSchema.safeParse(record.crs).data;
  if (typeof lng !== "number" || typeof lat !== "number" || !crs) return [];
  return [{ row, crs, position: [lng, lat], name: text(record, "name"), address: text(record, "address") }];
}

function text(record: ImportedRecord, column: string): string | null {
  const value = record[column];
  // 中心 or 12号 names too many places.
  return typeof value === "string" && value.length >= 4 ? value : null;
}

// Positions that are themselves only estimates would accuse the right ones.
const KNOWN = ["service_points", "facilities", "projects"]
  .map(
    (table) => `SELECT name, address, lng, lat FROM ${table}
      WHERE lng IS NOT NULL AND position_quality IN ('surveyed', 'manual', 'geocoded')
        AND (name = ANY($1::text[]) OR address = ANY($2::text[]))`,
  )
  .join(" UNION ALL ");

type Known = { name: string; address: string | null; lng: number; lat: number };

async function comparedByName(connection: Connection, located: readonly Located[]): Promise<ComparedPosition[]> {
  const given = (column: "name" | "address") => located.flatMap((each) => each[column] ?? []);
  const { rows } = await connection.query<Known>(KNOWN, [given("name"), given("address")]);
  const places = new Map<string, Coordinates | null>();
  for (const { name, address, lng, lat } of rows) {
    for (const key of [`n ${name}`, ...(address ? [`a ${address}`] : [])]) {
      // A name that several places have tells nothing.
      places.set(key, places.has(key) ? null : [lng, lat]);
    }
  }
  return located.flatMap(({ row, crs, position, name, address }): ComparedPosition[] => {
    const known = (address && places.get(`a ${address}`)) || (name && places.get(`n ${name}`));
    return known ? [{ row, crs, position, known }] : [];
  });
}
