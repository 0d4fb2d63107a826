import "server-only";
import type { TargetName } from "@/domain/imports/target-name";
import { geometrySchema, positionsOf } from "@/importers/cells/geometry";
import { referredTargets } from "@/importers/check-references";
import { type Box, CHINA } from "@/importers/positions";
import { keyOf } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

/** About 30 km: outlines are schematic, and a district's residents also go to places beside it. */
const MARGIN_DEGREES = 0.3;

/** The keys in the database of everything to which the rows that were read refer. */
export async function loadKnownKeys(
  connection: Connection,
  target: Target,
  rows: Parameters<typeof referredTargets>[1],
): Promise<Map<TargetName, Set<string>>> {
  const known = new Map<TargetName, Set<string>>();
  for (const name of referredTargets(target, rows)) {
    const { table, key } = targets[name];
    const columns = key.map((column) => `"${column}"`).join(", ");
    const { rows } = await connection.query<ImportedRecord>(`SELECT ${columns} FROM "${table}"`);
    known.set(name, new Set(rows.map((row) => keyOf(row, key))));
  }
  return known;
}

/** Where positions may lie: around the base map's outlines; all of China while there are none. */
export async function loadExpectedBox(connection: Connection): Promise<Box> {
  const { rows } = await connection.query<{ geometry: unknown }>(
    "SELECT geometry FROM base_map_features WHERE kind = 'outline'",
  );
  const positions = rows.flatMap(({ geometry }) => {
    const outline = geometrySchema.safeParse(geometry);
    return outline.success ? positionsOf(outline.data) : [];
  });
  if (positions.length === 0) return CHINA;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
