import { reachOf } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { regionPrefix } from "@/domain/regions/region";

/** With what the region of a report has to begin for these grants to reach it; null = wherever. */
export function reportRegions(grants: readonly RoleGrant[], action: ConsoleAction): string[] | null {
  const able = grants.flatMap((grant) => {
    const reach = reachOf(grant.role, action, "reports");
    return reach === null ? [] : [reach === "all" ? null : grant.region];
  });
  const prefixes = able.flatMap((region) => (region === null ? [] : [regionPrefix(region)]));
  return prefixes.length < able.length ? null : [...new Set(prefixes)];
}
