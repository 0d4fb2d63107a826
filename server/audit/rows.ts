import "server-only";

/** A time as an entry has it: RFC 3339 in UTC, to the millisecond. */
export function timeText(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The columns of `audit_entries` as the fields of an `AuditEntry`. */
export const ENTRY = `
  id::text AS id, ${timeText("at")} AS at, actor, action, noun, code, region, department, before, after,
  request_id AS "requestId", previous_hash AS "previousHash", hash`;
