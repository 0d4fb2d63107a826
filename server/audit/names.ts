import "server-only";
import type { AuditEntry } from "@/domain/audit/entry";
import { peopleNamed, regionsNamed } from "@/i18n/audit-texts";
import type { AuditNames } from "@/i18n/audit-values";
import { accountNames } from "@/server/accounts/users";
import { regionNamesOf } from "@/server/regions/names";

/** Names of the people and regions that entries are about. */
export async function namesIn(entries: readonly AuditEntry[]): Promise<AuditNames> {
  const named = [...peopleNamed(entries), ...entries.flatMap(({ actor, code }) => [actor, code ?? ""])];
  const ids = named.map((name) => name.replace(/^user:/, ""));
  const [people, regions] = await Promise.all([accountNames(ids), regionNamesOf(regionsNamed(entries))]);
  return { people, regions };
}
