import "server-only";
import { type TargetName, targetNameSchema, targetNames } from "@/domain/imports/target-name";
import { toCsv } from "@/domain/lists/csv";
import { targets } from "@/importers/target-list";
import { quoted } from "@/server/changes/change-set";
import { type Connection, withConnection } from "@/server/imports/connection";

/** A record that an upload takes away, or would; the name as it stands, null where it has none or is gone. */
export type RemovedRecord = { target: TargetName; key: string; name: string | null };

/** All that a job takes away because no file names it, by target; names are those of what stands there still. */
export function removedBy(job: string, limit: number | null = null): Promise<RemovedRecord[]> {
  return withConnection(async (connection) => {
    const { rows } = await connection.query<{ target: string; key: string }>(
      `SELECT coalesce(t.target, split_part(o.key, ' ', 1)) AS target,
         CASE WHEN t.target IS NULL THEN substr(o.key, strpos(o.key, ' ') + 1) ELSE o.key END AS key
       FROM import_outcomes o LEFT JOIN import_tables t ON t.job = o.job AND t."order" = o."table"
       WHERE o.job = $1 AND o.became = 'removed' ORDER BY o.seq LIMIT $2`,
      [job, limit],
    );
    const found: RemovedRecord[] = [];
    for (const name of targetNames) {
      const keys = rows.filter(({ target }) => targetNameSchema.safeParse(target).data === name).map(({ key }) => key);
      if (keys.length === 0) continue;
      const names = await namesOf(connection, name, keys);
      found.push(...keys.map((key) => ({ target: name, key, name: names.get(key) ?? null })));
    }
    return found;
  });
}

async function namesOf(connection: Connection, name: TargetName, keys: readonly string[]) {
  const { table, columns, key } = targets[name];
  const naming = ["name", "title"].find((column) => column in columns);
  const [only, ...more] = key;
  if (!naming || !only || more.length > 0) return new Map<string, string>();
  const { rows } = await connection.query<{ key: string; name: string }>(
    `SELECT ${quoted(only)} AS key, ${quoted(naming)} AS name FROM ${quoted(table)} WHERE ${quoted(only)} = ANY($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** The same as CSV. @param headers of target, code and name. */
export async function removedCsv(
  job: string,
  headers: readonly [string, string, string],
  labelOf: (target: TargetName) => string,
): Promise<string> {
  const removed = await removedBy(job);
  return toCsv([[...headers], ...removed.map(({ target, key, name }) => [labelOf(target), key, name ?? ""])]);
}
