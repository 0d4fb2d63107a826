import "server-only";
import { type RowIssue, shortened } from "@/domain/imports/row-issue";
import type { TargetName } from "@/domain/imports/target-name";
import { canBeShelved } from "@/domain/publishing/announced";
import { isPublishedNoun, type PublishedNoun } from "@/domain/publishing/nouns";
import { keyOf, type Reading, type ReadRow } from "@/importers/read-records";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";
import { UNDONE } from "@/server/publishing/decisions";

/** A column of a target that names records which may have been taken away: its own code, or what it refers to. */
type Naming = { column: string; noun: PublishedNoun };

function namingColumns(target: Target): Naming[] {
  const own = isPublishedNoun(target.name) && canBeShelved(target.name) ? target.name : null;
  const named = Object.entries(target.columns).flatMap(([column, { reference }]): Naming[] =>
    // Of its own kind another record may have moved there; its link goes on to the shelf.
    reference && isPublishedNoun(reference.target) && canBeShelved(reference.target) && reference.target !== own
      ? [{ column, noun: reference.target }]
      : [],
  );
  return own ? [{ column: "code", noun: own }, ...named] : named;
}

/** Codes of a noun's records that residents do not see because somebody has decided so. */
async function shelvedCodes(connection: Connection, noun: PublishedNoun): Promise<Set<string>> {
  const { rows } = await connection.query<{ code: string }>(
    `SELECT s.code FROM shelved_records s WHERE s.noun = $1
       AND NOT EXISTS (SELECT FROM ${quoted(targets[noun].table)} live WHERE live.code = s.code)`,
    [noun],
  );
  return new Set(rows.map(({ code }) => code));
}

/**
 * Takes the rows of records that were suspended or withdrawn at the desk, and those that refer to them, out of a
 * reading, and says so: a file does not bring back what somebody has taken away from residents.
 *
 * @param known gets the codes of such records, so that what has moved to one of them is not rejected.
 * @returns what was taken out.
 */
export async function holdShelved(
  connection: Connection,
  target: Target,
  reading: Reading,
  known: ReadonlyMap<TargetName, Set<string>>,
): Promise<ReadRow[]> {
  const held = new Set<ReadRow>();
  const notices: RowIssue[] = [];
  for (const { column, noun } of namingColumns(target)) {
    const shelved = await shelvedCodes(connection, noun);
    if (shelved.size === 0) continue;
    for (const row of reading.rows) {
      const value = row.record[column];
      if (held.has(row) || typeof value !== "string" || !shelved.has(value)) continue;
      held.add(row);
      notices.push(onShelf(row.row, column, value));
    }
    const own = noun === target.name ? known.get(noun) : undefined;
    if (own) for (const code of shelved) own.add(code);
  }
  if (held.size === 0) return [];
  reading.rows = reading.rows.filter((row) => !held.has(row));
  reading.notices.unshift(...notices.sort((a, b) => a.row - b.row));
  return [...held].sort((a, b) => a.row - b.row);
}

function onShelf(row: number, column: string, value: string): RowIssue {
  const message =
    "This record has been suspended or withdrawn and stays so; bring it back in the console, then import.";
  return { row, column, value, code: "on-shelf", message };
}

const STATUS = ["status", "status_reason", "suspended_until"] as const;
/** Service points about whose suspension the desk has decided, as far as that counts. */
const DECIDED = `
  SELECT p.code, p.status, p.status_reason, p.suspended_until::text AS suspended_until FROM service_points p
  WHERE p.code = ANY($1::text[]) AND EXISTS (
    SELECT FROM publishing_decisions d WHERE d.noun = 'service-points' AND d.code = p.code
      AND d.action IN ('suspend', 'resume') AND d.applied_at IS NOT NULL AND NOT ${UNDONE})`;

/**
 * Leaves the state of a service point to the desk once the desk has decided about it: a file's other word is noticed
 * and not taken. That it has moved is no such state, and is taken.
 */
export async function keepDecidedStatus(connection: Connection, target: Target, reading: Reading): Promise<void> {
  if (target.name !== "service-points" || reading.rows.length === 0) return;
  const codes = reading.rows.map(({ record }) => keyOf(record, target.key));
  const { rows } = await connection.query<ImportedRecord & { code: string }>(DECIDED, [codes]);
  const decidedOf = new Map(rows.map((row) => [row.code, row]));
  const notices: RowIssue[] = [];
  for (const { row, record } of decidedOf.size > 0 ? reading.rows : []) {
    const decided = decidedOf.get(String(record.code));
    if (!decided || record.status === "moved" || decided.status === "moved") continue;
    if (STATUS.every((column) => (record[column] ?? null) === (decided[column] ?? null))) continue;
    notices.push(decidedElsewhere(row, String(record.status)));
    for (const column of STATUS) record[column] = decided[column] ?? null;
  }
  reading.notices.unshift(...notices);
}

function decidedElsewhere(row: number, status: string): RowIssue {
  const message =
    "Whether this place is suspended has been decided in the console, and stays so; the rest is imported.";
  return { row, column: "status", value: shortened(status), code: "state-kept", message };
}
