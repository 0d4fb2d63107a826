import "server-only";
import { KEPT_DAYS } from "@/domain/imports/upload-rules";
import type { Connection } from "@/server/imports/connection";

/** Forgets the files and rows of jobs that ended long ago; that they were is told by the account of what was done. */
export async function forgetOld(connection: Connection, days = KEPT_DAYS): Promise<number> {
  const { rowCount } = await connection.query(
    `DELETE FROM import_jobs
     WHERE status IN ('done', 'failed', 'cancelled')
       AND coalesce(ended_at, created_at) < clock_timestamp() - $1 * interval '1 day'`,
    [days],
  );
  return rowCount ?? 0;
}
