import canonicalize from "canonicalize";
import type { AuditEntry, Details } from "@/domain/audit/entry";

/** The header of the account as a table. */
export const AUDIT_COLUMNS = [
  "id",
  "at",
  "actor",
  "action",
  "noun",
  "code",
  "region",
  "department",
  "before",
  "after",
  "request_id",
  "previous_hash",
  "hash",
];

function told(details: Details | null): string | null {
  return details && (canonicalize(details) ?? null);
}

/** An entry as a row below `AUDIT_COLUMNS`; before and after as canonical JSON. */
export function auditRow(entry: AuditEntry): (string | null)[] {
  const { id, at, actor, action, noun, code, region, department, before, after, requestId, previousHash, hash } = entry;
  return [
    id,
    at,
    actor,
    action,
    noun,
    code,
    region,
    department,
    told(before),
    told(after),
    requestId,
    previousHash,
    hash,
  ];
}
