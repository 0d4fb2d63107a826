import "server-only";
import { checkPhones, numbersOf } from "@/importers/check-phones";
import { keyOf, type Reading } from "@/importers/read-records";
import type { Target } from "@/importers/targets/target";
import { quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { loadAreaCode } from "@/server/publishing/records";

/** Rejects rows with telephone numbers that cannot exist, unless they stand there already. */
export async function checkNumbers(connection: Connection, target: Target, reading: Reading): Promise<void> {
  if (!("phones" in target.columns)) return;
  const keys = reading.rows.filter((row) => numbersOf(row).length > 0).map(({ record }) => keyOf(record, target.key));
  if (keys.length === 0) return;
  const [key = ""] = target.key;
  const { rows } = await connection.query<{ key: string; numbers: string[] }>(
    `SELECT ${quoted(key)} AS key, array_agg(phone->>'number') AS numbers
     FROM ${quoted(target.table)}, jsonb_array_elements(phones) AS phone WHERE ${quoted(key)} = ANY($1::text[]) GROUP BY 1`,
    [keys],
  );
  const known = new Map(rows.map(({ key, numbers }) => [key, new Set(numbers)]));
  checkPhones(target, reading, await loadAreaCode(connection), known);
}
