import "server-only";
import type { RoleGrant } from "@/domain/accounts/roles";
import { assertMay, type Official } from "@/server/accounts/official";
import {
  type Account,
  createAccount,
  disableAccount,
  enableAccount,
  getAccount,
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
  const account = await getAccount(id);
  return account && manages(official, account) ? account : null;
}

/** Accounts that lie wholly inside what the official manages. */
export async function accountsOf(official: Official): Promise<Account[]> {
  return (await listAccounts()).filter((account) => manages(official, account));
}

export async function accountFor(official: Official, id: string): Promise<Account | null> {
  return own(official, id);
}

export async function createAccountAs(official: Official, account: NewAccount): Promise<string> {
  assertManages(official, account.grants);
  return createAccount(account, official.id);
}

/** Nobody shuts themselves out: the last administrator would be gone. */
export async function disableAccountAs(official: Official, id: string, now: Date): Promise<boolean> {
  if (id === official.id || !(await own(official, id))) return false;
  await disableAccount(id, now);
  return true;
}

export async function enableAccountAs(official: Official, id: string): Promise<boolean> {
  if (!(await own(official, id))) return false;
  await enableAccount(id);
  return true;
}

const same = (one: RoleGrant, other: RoleGrant) =>
  one.role === other.role && one.region === other.region && one.department === other.department;

/** Gives a role; the same again changes nothing. */
export async function addGrantAs(official: Official, id: string, grant: RoleGrant): Promise<boolean> {
  const account = await own(official, id);
  if (!account) return false;
  assertManages(official, [grant]);
  if (account.grants.some((each) => same(each, grant))) return true;
  await setGrants(id, [...account.grants, grant], official.id);
  return true;
}

/** Takes a role away; from oneself only what leaves one an administrator. */
export async function removeGrantAs(official: Official, id: string, grant: RoleGrant): Promise<boolean> {
  const account = await own(official, id);
  if (!account) return false;
  const left = account.grants.filter((each) => !same(each, grant));
  if (id === official.id && !left.some(({ role }) => role === "administrator")) return false;
  await setGrants(id, left, official.id);
  return true;
}
