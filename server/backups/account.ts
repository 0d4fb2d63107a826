import "server-only";
import { fileName } from "@/domain/audit/events";
import { recordAudit } from "@/server/audit/record";
import type { VerifiedBackup } from "@/server/backups/read-file";
import type { Connection } from "@/server/imports/connection";

/** The account of what was done: a database is empty although something was done to it. */
export const ACCOUNT = "audit_entries";

const SET_ASIDE = "CREATE TABLE public.account_before_restore AS SELECT * FROM public.audit_entries";

// Where the backup's last entry is one of the database's own, what was done since belongs behind it.
const KEEP_LATER = `
  INSERT INTO public.audit_entries
  SELECT before.* FROM public.account_before_restore AS before
  WHERE before.id > coalesce((SELECT max(id) FROM public.audit_entries), 0) AND (
    NOT EXISTS (SELECT FROM public.audit_entries) OR EXISTS (
      SELECT FROM public.account_before_restore AS same
      WHERE (same.id, same.hash) = (SELECT id, hash FROM public.audit_entries ORDER BY id DESC LIMIT 1)
    )
  )`;

const END = `
  SELECT id::int AS entries, hash AS "lastHash" FROM public.account_before_restore
  ORDER BY account_before_restore.id DESC LIMIT 1`;

/** Puts the account aside, before all tables are emptied. */
export async function setAccountAside(connection: Connection): Promise<void> {
  await connection.query(SET_ASIDE);
}

/**
 * Completes the account that came out of a backup: what this database has seen since, if it is the one that was
 * backed up, and that it was restored. An account of another history is replaced, and its last hash noted.
 */
export async function goOnWithAccount(connection: Connection, { file, header, sha256, rows }: VerifiedBackup) {
  const { rowCount: kept } = await connection.query(KEEP_LATER);
  const { rows: ends } = await connection.query<{ entries: number; lastHash: string }>(END);
  await connection.query("DROP TABLE public.account_before_restore");
  await recordAudit(connection, {
    action: "restore",
    noun: "database",
    before: ends[0] ?? null,
    after: { file: fileName(file), sha256, createdAt: header.createdAt, rows, entriesKept: kept ?? 0 },
  });
}
