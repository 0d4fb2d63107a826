import "server-only";
import { type Belonging, type Denial, mayAnywhere } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import { AGAINST_LIVE, type EditableNoun, isEditableNoun, NEW } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";
import { database } from "@/server/db/client";
import type { Attempt } from "@/server/records/attempts";

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
  if (code.includes("\0")) return "unknown";
  const live = await database().$queryRawUnsafe<Belonging[]>(inForce[noun], code);
  if (live.length > 0) return mayDo(grants, action, noun, live) ? "open" : "outside";
  const [draft] = await database().$queryRawUnsafe<{ values: RecordValues }[]>(OF_DRAFT, noun, code);
  return draft && mayDo(grants, action, noun, belongingsOf(noun, draft.values)) ? "open" : "unknown";
}

/** What kept somebody's form from being saved; null where there is no such attempt of theirs. */
export async function attemptKind(actor: string, noun: EditableNoun, id: string): Promise<Attempt["kind"] | null> {
  const [attempt] = await database().$queryRawUnsafe<Pick<Attempt, "kind">[]>(
    "SELECT kind FROM record_attempts WHERE id = $1 AND noun = $2 AND actor = $3",
    id,
    noun,
    actor,
  );
  return attempt?.kind ?? null;
}

const statusOf = { faulty: 422, conflict: 409, outside: 403 } as const satisfies Record<Attempt["kind"], number>;

/** The address of a page about one record, without locale. */
const PAGE = /^\/console\/records\/([^/]+)\/([^/]+)(?:\/history)?$/;

export type RecordStatus = 200 | 403 | 404 | 409 | 422;

/** What they asked for and may not. */
type RecordDenial = { action: "read" | "edit"; why: Denial };

/**
 * With which status the page of a record answers: whether it is there for them, and whether it shows a form that was
 * not saved. 403 with `denied` where they may not even read it, or make a new one.
 */
export async function recordPageStatus(
  { id, grants }: { id: string; grants: readonly RoleGrant[] },
  path: string,
  query: URLSearchParams,
): Promise<{ status: RecordStatus; denied: RecordDenial | null; noun: EditableNoun } | null> {
  const [, noun = "", code = ""] = PAGE.exec(path) ?? [];
  if (!isEditableNoun(noun)) return null;
  const answer = (status: RecordStatus, denied: RecordDenial | null = null) => ({ status, denied, noun });
  if (code === NEW) {
    if (!mayAnywhere(grants, "edit", noun)) return answer(403, { action: "edit", why: "not-permitted" });
  } else {
    const door = await doorOf(grants, "read", noun, decodedCode(code));
    if (door === "outside") return answer(403, { action: "read", why: "outside" });
    if (door === "unknown") return answer(404);
  }
  if (query.get("compare") === AGAINST_LIVE) return answer(409);
  const attempt = query.get("attempt");
  const kind = attempt && !attempt.includes("\0") ? await attemptKind(`user:${id}`, noun, attempt) : null;
  return answer(kind ? statusOf[kind] : 200);
}

/** A code out of an address; one that cannot be decoded as it stands. */
export function decodedCode(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
