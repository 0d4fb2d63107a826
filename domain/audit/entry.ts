import { z } from "zod";

/** What can be accounted for. The list is closed: who filters by an action finds all of it. */
export const auditActions = [
  // of people
  "sign-in",
  "sign-in-refused",
  "sign-out",
  "denied",
  "user-change",
  "role-change",
  // of records
  "create",
  "change",
  "delete",
  "submit",
  "approve",
  "return",
  "publish",
  "suspend",
  "resume",
  "withdraw",
  "reopen",
  "undo",
  "redo",
  "verify",
  "verify-undone",
  // of many records at once
  "import",
  "export",
  "backup",
  "restore",
  "migrate",
] as const;
export const auditActionSchema = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** Who did it: a person by the number or code of the account, somebody at the server's command line, or the product itself. */
export const actorSchema = z
  .templateLiteral([z.literal("user:"), z.string().regex(/^[\w-]{1,80}$/)])
  .or(z.enum(["command-line", "system"]));
export type Actor = z.infer<typeof actorSchema>;

/** What is told of a record before and after: JSON, redacted before it is written (redaction.ts). */
export const detailsSchema = z.record(z.string(), z.json());
export type Details = z.infer<typeof detailsSchema>;

/** One thing done, as whoever does it tells it. */
export type AuditEvent = {
  action: AuditAction;
  /** The kind of thing: a noun of the glossary. */
  noun: string;
  /** The record's code; left out where the action is about many. */
  code?: string | null;
  /** Codes of the region and the department it concerns, for those who may see only theirs. */
  region?: string | null;
  department?: string | null;
  before?: Details | null;
  after?: Details | null;
};

/** One entry of the account, as it is stored. */
export const auditEntrySchema = z.object({
  /** 1, 2, 3 … without a gap; text, because it may exceed what a number can hold. */
  id: z.string().regex(/^[1-9]\d*$/),
  /** RFC 3339 in UTC, to the millisecond, by the database's clock. */
  at: z.iso.datetime({ precision: 3 }),
  actor: z.string(),
  action: z.string(),
  noun: z.string(),
  code: z.string().nullable(),
  region: z.string().nullable(),
  department: z.string().nullable(),
  before: detailsSchema.nullable(),
  after: detailsSchema.nullable(),
  requestId: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
