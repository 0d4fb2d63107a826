import { z } from "zod";
import { actorSchema, auditActionSchema } from "@/domain/audit/entry";

const day = z.iso.date();
/** Whatever a database can be asked for. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0]*$/);

/** What of the account is asked for; days are Shanghai's, both included. */
export const auditFilterSchema = z.object({
  actor: actorSchema.optional(),
  action: auditActionSchema.optional(),
  noun: text(80).optional(),
  code: text(200).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** The opaque cursor behind an entry; numbers never move, so neither do pages while others are added. */
export function cursorBehind({ id }: { id: string }): string {
  return Buffer.from(`a${id}`, "latin1").toString("base64url");
}

/** The number of the entry a cursor stands behind, or null when it is not one of ours. */
export function entryBefore(cursor: string): string | null {
  return /^a([1-9]\d{0,17})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"))?.[1] ?? null;
}
