import {
  applicable,
  boundedBy,
  type ConsoleAction,
  type ConsoleNoun,
  isOneForAll,
  permissions,
  type Reach,
} from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import { isBelowDistrict, regionPrefix } from "@/domain/regions/region";

/** Where a record belongs; null = known to belong nowhere in particular, which only an unlimited grant covers. */
export type Belonging = { region?: string | null; department?: string | null };

/** Nobody of the roles may, or somebody may but not here. */
export type Denial = "not-permitted" | "outside";
export type Decision = { allowed: true; by: RoleGrant } | { allowed: false; why: Denial };

/** Whether a grant is for a part of the district alone, and the noun one for all of it. */
export function isWithheld({ region, department }: RoleGrant, noun: ConsoleNoun): boolean {
  return isOneForAll(noun) && department === null && region !== null && isBelowDistrict(region);
}

function isInside(grant: RoleGrant, noun: ConsoleNoun, { region, department }: Belonging): boolean {
  if (isWithheld(grant, noun)) return false;
  const limits = boundedBy[noun];
  if (limits.includes("region") && grant.region !== null) {
    if (!region?.startsWith(regionPrefix(grant.region))) return false;
  }
  return !limits.includes("department") || grant.department === null || department === grant.department;
}

/** How far a role reaches with an action; null = not at all. */
export function reachOf(role: RoleGrant["role"], action: ConsoleAction, noun: ConsoleNoun): Reach | null {
  if (!applicable[noun].includes(action)) return null;
  return permissions[role][noun]?.[action] ?? null;
}

/** Whether somebody with these grants may do this to a record that belongs there. Deny is the default. */
export function decide(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: ConsoleNoun,
  belonging: Belonging,
): Decision {
  const able = grants.filter(({ role }) => reachOf(role, action, noun) !== null);
  const by = able.find((grant) => reachOf(grant.role, action, noun) === "all" || isInside(grant, noun, belonging));
  if (by) return { allowed: true, by };
  return { allowed: false, why: able.length > 0 ? "outside" : "not-permitted" };
}

/** Whether there is anything of this noun that they may do this to: for menus and whole pages, never for a record. */
export function mayAnywhere(grants: readonly RoleGrant[], action: ConsoleAction, noun: ConsoleNoun): boolean {
  return grants.some((grant) => {
    const reach = reachOf(grant.role, action, noun);
    return reach === "all" || (reach === "own" && !isWithheld(grant, noun));
  });
}
