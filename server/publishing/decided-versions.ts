import "server-only";
import type { DecidedVersion } from "@/domain/publishing/desk";
import type { RecordName } from "@/domain/publishing/nouns";
import type { Connection } from "@/server/imports/connection";

const MOST = 20;

/** What became of the edited versions of a record, the latest first, as the account has them. */
export async function decidedVersions(connection: Connection, { noun, code }: RecordName): Promise<DecidedVersion[]> {
  const { rows } = await connection.query<DecidedVersion>(
    `SELECT id::text AS id, at, action, coalesce(before->>'decidedBy', actor) AS publisher, after->>'author' AS author,
       after->>'reason' AS reason
     FROM audit_entries WHERE noun = $1 AND code = $2 AND action IN ('publish', 'return') AND after ? 'author'
     ORDER BY audit_entries.id DESC LIMIT ${MOST}`,
    [noun, code],
  );
  return rows;
}
