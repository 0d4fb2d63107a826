import "server-only";
import type { AuditEvent } from "@/domain/audit/entry";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";

/**
 * Accounts for something that changed no rows of ours, such as a denial, in a transaction of its own. Apart from
 * `record`, which migrations use before there is a generated client.
 */
export async function recordNow(event: AuditEvent): Promise<void> {
  await database().$transaction((transaction) => recordAudit(transaction, event));
}
