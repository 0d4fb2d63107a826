import "server-only";
import { DatabaseError } from "pg";
import { whoActs } from "@/server/audit/acting";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { inTransaction, withConnection } from "@/server/imports/connection";

/** What the database's own function says of why it refuses (migration import_jobs). */
const refusals: Readonly<Record<string, "unknown" | "not-sample">> = { P0002: "unknown", P0003: "not-sample" };

export type Emptied = { outcome: "emptied"; records: number } | { outcome: "unknown" | "not-sample" };

/**
 * Takes the sample district out with what was made of it since, so that a district can begin with nothing. The database
 * decides: where anything else stands there, nothing goes. It cannot be undone, and is accounted for.
 *
 * @param seen number of the latest step that whoever asks has seen and confirmed; what came later stays, and all else.
 */
export async function emptyDistrict(seen = "0"): Promise<Emptied> {
  try {
    const records = await withConnection((connection) =>
      inTransaction(
        connection,
        async () => {
          const taken = await connection.query<{ id: string }>(
            "SELECT id::text AS id FROM standing_steps() ORDER BY id",
          );
          const { rows } = await connection.query<{ records: string }>(
            "SELECT empty_sample_district($1::bigint) AS records",
            [seen],
          );
          const count = Number(rows[0]?.records ?? 0);
          await connection.query("INSERT INTO emptied_districts (actor) VALUES ($1)", [whoActs().actor]);
          // What was undone with the sample can no longer be done again.
          await connection.query(
            "UPDATE import_jobs SET change_set = NULL, applied = false WHERE change_set IS NOT NULL",
          );
          await recordAudit(connection, {
            action: "delete",
            noun: "district",
            after: { sample: true, count, steps: taken.rows.length },
          });
          return count;
        },
        () => true,
      ),
    );
    return { outcome: "emptied", records };
  } catch (error) {
    const refusal = error instanceof DatabaseError ? refusals[error.code ?? ""] : undefined;
    if (!refusal) throw error;
    return { outcome: refusal };
  }
}

/** Whether there is a sample that could be taken out: for the page, the database decides anew. */
export async function hasSample(): Promise<boolean> {
  return (await database().changeSet.findFirst({ where: { kind: "sample" }, select: { id: true } })) !== null;
}

/**
 * Whether rows marked as sample stand there that no step is known to have written: they were loaded before change sets
 * were kept. Nobody can say what has been changed among them since, so they are not taken out.
 */
export async function hasUnrecordedSample(): Promise<boolean> {
  const [found] = await database().$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM matters m WHERE m.quality = 'sample' AND NOT EXISTS (
        SELECT FROM record_changes c WHERE c.target = 'matters' AND c.key = m.code
      )
    ) AS there`;
  return found?.there ?? false;
}
