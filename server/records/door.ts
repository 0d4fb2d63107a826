import "server-only";
import type { Belonging } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";
import { database } from "@/server/db/client";

// Apart from reading whole records: proxy.ts asks before every page of a record, and should stay small.
const inForce: Readonly<Record<EditableNoun, string>> = {
  "service-points": "SELECT region, NULL AS department FROM service_points WHERE code = $1",
  facilities: "SELECT region, NULL AS department FROM facilities WHERE code = $1",
  matters: "SELECT NULL AS region, department FROM matters WHERE code = $1",
  projects: `SELECT p.region, d.post AS department
    FROM projects p LEFT JOIN duties d ON d.project = p.code AND d.role = 'department' WHERE p.code = $1`,
  bundles: "SELECT NULL AS region, NULL AS department FROM bundles WHERE code = $1",
  indicators: "SELECT NULL AS region, NULL AS department FROM indicators WHERE code = $1",
};

const OF_DRAFT = `SELECT "values", base IS NULL AS "isNew" FROM record_drafts
  WHERE noun = $1 AND code = $2 AND discarded_at IS NULL`;

/** Whether a record is there for somebody: `unknown` also where it is a draft of others, whose being is not told. */
export type Door = "open" | "unknown" | "outside";

/** Whether somebody may do this to a record, wherever it belongs now. */
export async function doorOf(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: EditableNoun,
  code: string,
): Promise<Door> {
  if (code.includes("\0") || !Object.hasOwn(recordForms, noun)) return "unknown";
  const live = await database().$queryRawUnsafe<Belonging[]>(inForce[noun], code);
  if (live.length > 0) return mayDo(grants, action, noun, live) ? "open" : "outside";
  const [draft] = await database().$queryRawUnsafe<{ values: RecordValues }[]>(OF_DRAFT, noun, code);
  return draft && mayDo(grants, action, noun, belongingsOf(noun, draft.values)) ? "open" : "unknown";
}

/** What kept somebody's form from being saved; null where there is no such attempt of theirs. */
export async function attemptKind(
  actor: string,
  noun: EditableNoun,
  id: string,
): Promise<"faulty" | "conflict" | null> {
  const [attempt] = await database().$queryRawUnsafe<{ kind: "faulty" | "conflict" }[]>(
    "SELECT kind FROM record_attempts WHERE id = $1 AND noun = $2 AND actor = $3",
    id,
    noun,
    actor,
  );
  return attempt?.kind ?? null;
}
