import type { RoleGrant } from "@/domain/accounts/roles";

/** Somebody with an account. Whoever is disabled keeps the grants and cannot use them. */
export type Holder = { id: string; grants: readonly RoleGrant[]; isDisabled: boolean };

/** An administrator of everything: who can make all others again. */
export function isChief({ grants, isDisabled }: Omit<Holder, "id">): boolean {
  const everything = grants.some(
    ({ role, region, department }) => role === "administrator" && region === null && department === null,
  );
  return everything && !isDisabled;
}

/** Whether a change to one of them would leave nobody who can manage every account. */
export function losesLastChief(before: readonly Holder[], changed: Holder): boolean {
  const isAnother = before.some((holder) => holder.id !== changed.id && isChief(holder));
  const was = before.some((holder) => holder.id === changed.id && isChief(holder));
  return was && !isAnother && !isChief(changed);
}
