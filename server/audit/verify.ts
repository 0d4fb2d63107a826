import "server-only";
import { BEGINNING, type BrokenReason, type Link, verifyChain } from "@/domain/audit/chain";
import type { AuditEntry } from "@/domain/audit/entry";
import { ENTRY } from "@/server/audit/rows";
import { type Connection, withConnection } from "@/server/imports/connection";

const BATCH = 1_000;

export type AuditVerdict = {
  /** Entries found sound, the broken one not among them. */
  count: number;
  /** Hash of the first and the last sound entry; null where there is none. */
  first: string | null;
  last: string | null;
  broken: { entry: AuditEntry; reason: BrokenReason } | null;
  /** Whether a hash noted earlier is still one of the chain's; null when none was asked for. */
  holds: boolean | null;
};

async function batchBehind(connection: Connection, id: string): Promise<AuditEntry[]> {
  const { rows } = await connection.query<AuditEntry>(
    `SELECT ${ENTRY} FROM audit_entries AS e WHERE e.id > $1 ORDER BY e.id LIMIT ${BATCH}`,
    [id],
  );
  return rows;
}

/** Walks the chain in the connection's transaction, from the first entry to the last or to the first broken one. */
async function walk(connection: Connection, noted: string | undefined): Promise<AuditVerdict> {
  const verdict: AuditVerdict = {
    count: 0,
    first: null,
    last: null,
    broken: null,
    holds: noted === undefined ? null : false,
  };
  for (let link: Link = BEGINNING, isEnd = false; !isEnd; ) {
    // From the lowest number there is: one below the first would be an entry put before it.
    const entries = await batchBehind(connection, link === BEGINNING ? `${-(2n ** 63n)}` : link.id);
    const outcome = verifyChain(entries, link);
    const broken = outcome.ok ? undefined : entries.find(({ id }) => id === outcome.id);
    const sound = broken ? entries.slice(0, entries.indexOf(broken)) : entries;
    verdict.count += sound.length;
    verdict.first ??= sound[0]?.hash ?? null;
    verdict.last = sound.at(-1)?.hash ?? verdict.last;
    if (sound.some(({ hash }) => hash === noted)) verdict.holds = true;
    if (broken && !outcome.ok) return { ...verdict, broken: { entry: broken, reason: outcome.reason } };
    isEnd = entries.length < BATCH;
    if (outcome.ok) link = outcome.last;
  }
  return verdict;
}

/**
 * Checks the account as it stands at one moment, in parts of a thousand entries.
 *
 * @param noted a hash noted earlier: a chain whose end was cut off is sound in itself, and lacks it.
 */
export function verifyAudit(noted?: string): Promise<AuditVerdict> {
  return withConnection(async (connection) => {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    try {
      return await walk(connection, noted);
    } finally {
      await connection.query("ROLLBACK").catch(() => undefined);
    }
  });
}
