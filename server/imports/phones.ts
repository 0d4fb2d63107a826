import "server-only";
import { checkPhones, hasDoubtfulNumber } from "@/importers/check-phones";
import { keyOf, type Reading } from "@/importers/read-records";
import type { Target } from "@/importers/targets/target";
import { quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { loadAreaCode } from "@/server/publishing/records";

/** Rows of one question: a file whose every number lacks its area code takes no more memory than others. */
const BATCH = 2_000;

/** Rejects rows with telephone numbers that cannot exist, unless they stand there already. */
export async function checkNumbers(connection: Connection, target: Target, reading: Reading): Promise<void> {
  if (!("phones" in target.columns)) return;
  const areaCode = await loadAreaCode(connection);
  const doubtful = reading.rows.filter((row) => hasDoubtfulNumber(row, areaCode));
  const known = new Map<string, ReadonlySet<string>>();
  const [key = ""] = target.key;
  for (let at = 0; at < doubtful.length; at += BATCH) {
    const keys = doubtful.slice(at, at + BATCH).map(({ record }) => keyOf(record, target.key));
    const { rows } = await connection.query<{ key: string; numbers: string[] }>(
      `SELECT ${quoted(key)} AS key, array_agg(phone->>'number') AS numbers FROM ${quoted(target.table)},
         jsonb_array_elements(phones) AS phone WHERE ${quoted(key)} = ANY($1::text[]) GROUP BY 1`,
      [keys],
    );
    for (const row of rows) known.set(row.key, new Set(row.numbers));
  }
  checkPhones(target, reading, areaCode, known);
}
