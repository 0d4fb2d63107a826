import "server-only";
import type { RecordName } from "@/domain/publishing/nouns";
import { withConnection } from "@/server/imports/connection";

/** Who had written what the steps of a record brought into force, by change set; a step has none that nobody edited. */
export function authorsOfSteps({ noun, code }: RecordName): Promise<Map<string, string>> {
  return withConnection(async (connection) => {
    const { rows } = await connection.query<{ changeSet: string; author: string }>(
      `SELECT after->>'changeSet' AS "changeSet", after->>'author' AS author FROM audit_entries
       WHERE noun = $1 AND code = $2 AND action = 'publish' AND after ? 'author' AND after->>'changeSet' IS NOT NULL`,
      [noun, code],
    );
    return new Map(rows.map(({ changeSet, author }) => [changeSet, author]));
  });
}
