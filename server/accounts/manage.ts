import "server-only";
import { decide } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { assertMay, type Official } from "@/server/accounts/official";
import { endSessions, liftLock, removeSecondFactor, resetPassword } from "@/server/accounts/recovery";
import {
  type Account,
  createAccount,
  disableAccount,
  enableAccount,
  type GrantFault,
  getAccount,
  grantFault,
  LastAdministrator,
  listAccounts,
  type NewAccount,
  setGrants,
} from "@/server/accounts/users";

/** An administrator of a township manages, and gives, only what lies in the township. @throws Forbidden */
function assertManages(official: Official, grants: readonly RoleGrant[]): void {
  for (const grant of grants) assertMay(official, "manage", "accounts", grant);
}

function manages(official: Official, account: Account): boolean {
  try {
    assertManages(official, account.grants);
    return true;
  } catch {
    return false;
  }
}

/** The account, or null where it is none of theirs: whether it exists is not said. */
async function own(official: Official, id: string): Promise<Account | null> {
  const account = /^[\w-]{1,80}$/.test(id) ? await getAccount(id) : null;
  return account && manages(official, account) ? account : null;
}

function reads({ grants }: Official, account: Account): boolean {
  return account.grants.every((grant) => decide(grants, "read", "accounts", grant).allowed);
}

/** Accounts that lie wholly inside what the official may read. */
export async function accountsOf(official: Official): Promise<Account[]> {
  return (await listAccounts()).filter((account) => reads(official, account));
}

/** The account, where they may read it, and whether they manage it; null where it is none of theirs. */
export async function accountFor(
  official: Official,
  id: string,
): Promise<{ account: Account; mayManage: boolean } | null> {
  const account = /^[\w-]{1,80}$/.test(id) ? await getAccount(id) : null;
  return account && reads(official, account) ? { account, mayManage: manages(official, account) } : null;
}

/** Why nothing was changed; `none` where it is none of their accounts. */
export type Refusal = "none" | "self" | "last-administrator" | GrantFault;
/** null: done. */
export type Outcome = Refusal | null;

/** The first password is the administrator's choice, so its owner has to change it. */
export async function createAccountAs(official: Official, account: NewAccount): Promise<string> {
  assertManages(official, account.grants);
  return createAccount(account, official.id, true);
}

/** Nobody shuts themselves out. */
export async function disableAccountAs(official: Official, id: string, now: Date): Promise<Outcome> {
  if (id === official.id) return "self";
  return (await own(official, id)) ? unlessLast(() => disableAccount(id, now)) : "none";
}

export async function enableAccountAs(official: Official, id: string): Promise<Outcome> {
  if (!(await own(official, id))) return "none";
  await enableAccount(id);
  return null;
}

const same = (one: RoleGrant, other: RoleGrant) =>
  one.role === other.role && one.region === other.region && one.department === other.department;

/** Gives a role; the same again changes nothing. */
export async function addGrantAs(official: Official, id: string, grant: RoleGrant): Promise<Outcome> {
  const account = await own(official, id);
  if (!account) return "none";
  assertManages(official, [grant]);
  if (account.grants.some((each) => same(each, grant))) return null;
  const fault = await grantFault([grant]);
  if (fault) return fault;
  await setGrants(id, [...account.grants, grant], official.id);
  return null;
}

/** Takes a role away; nobody takes their own administrator role, with which they would lose this very page. */
export async function removeGrantAs(official: Official, id: string, grant: RoleGrant): Promise<Outcome> {
  const account = await own(official, id);
  if (!account) return "none";
  if (id === official.id && grant.role === "administrator") return "self";
  const left = account.grants.filter((each) => !same(each, grant));
  return unlessLast(() => setGrants(id, left, official.id));
}

/** A first password in place of a forgotten one; one's own is changed, and not reset. */
export async function resetPasswordAs(official: Official, id: string): Promise<Refusal | { password: string }> {
  if (id === official.id) return "self";
  const account = await own(official, id);
  return account ? { password: await resetPassword(id, account.email) } : "none";
}

export async function removeSecondFactorAs(official: Official, id: string): Promise<Outcome> {
  if (id === official.id) return "self";
  if (!(await own(official, id))) return "none";
  await removeSecondFactor(id);
  return null;
}

export async function liftLockAs(official: Official, id: string): Promise<Outcome> {
  const account = await own(official, id);
  if (!account) return "none";
  await liftLock(id, account.email);
  return null;
}

/** Ends one session of somebody, all where none is named; one's own are ended on one's own page. */
export async function endSessionsAs(official: Official, id: string, session: string | null): Promise<Outcome> {
  if (id === official.id) return "self";
  if (!(await own(official, id))) return "none";
  await endSessions(id, session);
  return null;
}

async function unlessLast(change: () => Promise<void>): Promise<Outcome> {
  try {
    await change();
    return null;
  } catch (error) {
    if (error instanceof LastAdministrator) return "last-administrator";
    throw error;
  }
}
