import "server-only";
import { type AuditContent, BEGINNING, hashOf, type Link, numberAfter } from "@/domain/audit/chain";
import type { AuditEntry, AuditEvent, Details } from "@/domain/audit/entry";
import { redacted, redactedText } from "@/domain/audit/redaction";
import { whoActs } from "@/server/audit/acting";
import { timeText } from "@/server/audit/rows";
import { type AuditTransaction, rowsIn } from "@/server/audit/transaction";
import type { Connection } from "@/server/imports/connection";

/** Any constant of our own: there is one chain, and its writers take turns until their transactions end. */
const AUDIT_LOCK = "4207302";

// Before the turn: whoever locks all tables, as a restore does, then waits for those in the queue and never among
// them. Outside a transaction PostgreSQL refuses it, and with it an entry that could be there without its change.
const JOIN_QUEUE = "LOCK TABLE audit_entries IN ROW EXCLUSIVE MODE";

const TAKE_TURN = "SELECT pg_advisory_xact_lock($1::bigint)::text AS turn";

// A statement of its own: one that waits for its turn sees what was there before it waited.
const END_OF_CHAIN = `
  SELECT ${timeText("clock_timestamp()")} AS at, last.id, last.hash
  FROM (SELECT) AS one
  LEFT JOIN LATERAL (SELECT e.id::text AS id, e.hash FROM audit_entries e ORDER BY e.id DESC LIMIT 1) AS last ON TRUE`;

const ADD = `
  INSERT INTO audit_entries
    (id, at, actor, action, noun, code, region, department, before, after, request_id, previous_hash, hash)
  VALUES ($1::bigint, $2::timestamptz, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13)`;

type EndOfChain = { at: string; id: string | null; hash: string | null };

/** Waits until nobody else is writing, and answers where the chain ends and what time it is. */
async function takeTurn(transaction: AuditTransaction): Promise<{ at: string; last: Link }> {
  await rowsIn(transaction, JOIN_QUEUE);
  await rowsIn(transaction, TAKE_TURN, [AUDIT_LOCK]);
  const [end] = await rowsIn<EndOfChain>(transaction, END_OF_CHAIN);
  if (!end) throw new Error("The database does not tell the time.");
  const { at, id, hash } = end;
  return { at, last: id !== null && hash !== null ? { id, hash } : BEGINNING };
}

function json(details: Details | null): string | null {
  return details && JSON.stringify(details);
}

/** Whether the database has an account yet: one of an earlier release has none. */
export async function isKept(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query<{ found: boolean }>(
    "SELECT to_regclass('public.audit_entries') IS NOT NULL AS found",
  );
  return rows[0]?.found ?? false;
}

/** Accounts for something that was no change of rows, such as a backup, in a transaction of its own. */
export async function recordAlone(connection: Connection, event: AuditEvent): Promise<void> {
  if (!(await isKept(connection))) return;
  await connection.query("BEGIN");
  try {
    await recordAudit(connection, event);
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/**
 * Adds an entry to the account, as part of the change's own transaction: undone with it, and never without it. To be
 * called last, because others who write wait from here to the transaction's end. Who acts is told by `actingAs`.
 *
 * @returns the entry as it is stored: redacted, numbered, hashed.
 * @throws Error outside a transaction.
 */
export async function recordAudit(transaction: AuditTransaction, event: AuditEvent): Promise<AuditEntry> {
  const { action, noun, code = null, region = null, department = null, before = null, after = null } = event;
  const { actor, requestId = null } = whoActs();
  const { at, last } = await takeTurn(transaction);
  const content: AuditContent = {
    id: numberAfter(last),
    at,
    actor,
    action,
    noun,
    code: code && redactedText(code),
    region,
    department,
    before: before && redacted(before, noun),
    after: after && redacted(after, noun),
    requestId,
    previousHash: last.hash,
  };
  const hash = hashOf(content);
  await rowsIn(transaction, ADD, [
    content.id,
    at,
    actor,
    action,
    noun,
    content.code,
    region,
    department,
    json(content.before),
    json(content.after),
    requestId,
    last.hash,
    hash,
  ]);
  return { ...content, hash };
}
