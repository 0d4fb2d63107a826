import "server-only";
import type { RecordName } from "@/domain/publishing/nouns";
import type { Connection } from "@/server/imports/connection";

/** An edited version that came into force: who let it out, and who had written it. */
export type PublishedVersion = { id: string; at: Date; publisher: string; author: string };

const MOST = 20;

/** The versions of a record that were published, the latest first, as the account has them. */
export async function publishedVersions(
  connection: Connection,
  { noun, code }: RecordName,
): Promise<PublishedVersion[]> {
  const { rows } = await connection.query<PublishedVersion>(
    `SELECT id::text AS id, at, coalesce(before->>'decidedBy', actor) AS publisher, after->>'author' AS author
     FROM audit_entries WHERE noun = $1 AND code = $2 AND action = 'publish' AND after ? 'author'
     ORDER BY audit_entries.id DESC LIMIT ${MOST}`,
    [noun, code],
  );
  return rows;
}
