import "server-only";
import type { AuditEntry } from "@/domain/audit/entry";
import { type AuditNames, regionsNamed } from "@/i18n/audit-texts";
import { accountNames } from "@/server/accounts/users";
import { regionNamesOf } from "@/server/regions/names";

/** Names of the people and regions that entries are about. */
export async function namesIn(entries: readonly AuditEntry[]): Promise<AuditNames> {
  const ids = entries.flatMap(({ actor, code }) => [actor.replace(/^user:/, ""), code ?? ""]);
  const [people, regions] = await Promise.all([accountNames(ids), regionNamesOf(regionsNamed(entries))]);
  return { people, regions };
}
