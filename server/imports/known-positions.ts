import "server-only";
import type { ComparedPosition } from "@/domain/imports/position-finding";
import type { Coordinates } from "@/domain/positions/position";
import { crsSchema } from "@/importers/positions";
import { keyOf, type ReadRow } from "@/importers/read-records";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

/** Of a larger file an even sample is compared: a mix-up of systems moves many rows, if not all. */
const MOST_COMPARED = 5_000;

type Located = { row: number; position: Coordinates; record: ImportedRecord };

/** Positions of a file beside those that the database has for the same keys. */
export async function loadComparedPositions(
  connection: Connection,
  target: Target,
  rows: readonly ReadRow[],
): Promise<ComparedPosition[]> {
  const placed = rows.filter(({ record }) => positionOf(record));
  const stride = Math.ceil(placed.length / MOST_COMPARED);
  const located = placed
    .filter((_, index) => index % stride === 0)
    .flatMap(({ row, record }): Located[] => {
      const position = positionOf(record);
      return position ? [{ row, record, position }] : [];
    });
  const keys = target.key.map((column) => `"${column}"`).join(", ");
  const { rows: stored } = await connection.query<ImportedRecord>(
    `SELECT ${keys}, stored.lng, stored.lat, stored.precision FROM jsonb_populate_recordset(NULL::"${target.table}", $1::jsonb) AS given
     JOIN "${target.table}" AS stored USING (${keys}) WHERE stored.lng IS NOT NULL AND stored.lat IS NOT NULL`,
    [JSON.stringify(located.map(({ record }) => keyRecord(target, record)))],
  );
  const knownOf = new Map(stored.map((record) => [keyOf(record, target.key), record]));
  return located.flatMap(({ row, record, position }): ComparedPosition[] => {
    const stored = knownOf.get(keyOf(record, target.key));
    const known = stored && positionOf(stored);
    const crs = crsSchema.safeParse(record.crs).data;
    const precision = typeof stored?.precision === "number" ? stored.precision : null;
    return known && crs ? [{ row, crs, position, known, precision }] : [];
  });
}

/** Positions that the database has of any noun: where the records of this district lie. An even sample of many. */
export async function loadKnownPositions(connection: Connection): Promise<Coordinates[]> {
  const all = ["regions", "service_points", "facilities", "projects"]
    .map((table) => `SELECT lng, lat FROM ${table} WHERE lng IS NOT NULL`)
    .join(" UNION ALL ");
  const { rows } = await connection.query<{ lng: number; lat: number }>(
    `SELECT lng, lat FROM (SELECT lng, lat, row_number() OVER () AS place, count(*) OVER () AS total FROM (${all}) known)
       numbered WHERE place % ceil(total::float8 / $1)::bigint = 0`,
    [MOST_COMPARED],
  );
  return rows.map(({ lng, lat }): Coordinates => [lng, lat]);
}

function positionOf({ lng, lat }: ImportedRecord): Coordinates | null {
  return typeof lng === "number" && typeof lat === "number" ? [lng, lat] : null;
}

function keyRecord({ key }: Target, record: ImportedRecord): ImportedRecord {
  return Object.fromEntries(key.map((column) => [column, record[column] ?? null]));
}
