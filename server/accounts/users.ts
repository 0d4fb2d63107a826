import "server-only";
import { type Holder, losesLastChief } from "@/domain/accounts/last-administrator";
import { type PasswordFault, passwordFault } from "@/domain/accounts/passwords";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { AuditAction } from "@/domain/audit/entry";
import type { Prisma } from "@/prisma/generated/client";
import { auth } from "@/server/accounts/auth";
import { grantsOf } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { knownDepartments } from "@/server/departments/known";

export type Account = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  hasSecondFactor: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
};

/** `password` null: single sign-on is the only way in. */
export type NewAccount = { name: string; email: string; password: string | null; grants: readonly RoleGrant[] };
export type GrantFault = "region" | "department";
export type AccountFault = "taken" | GrantFault | "e-mail" | "name" | `password-${PasswordFault}`;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What stands against a new account, or null. */
export async function accountFault({ name, email, password, grants }: NewAccount): Promise<AccountFault | null> {
  if (name.trim() === "" || name.length > 60) return "name";
  if (!MAIL.test(email) || email.length > 200) return "e-mail";
  const fault = password === null ? null : passwordFault(password, [name, email]);
  if (fault) return `password-${fault}`;
  const scope = await grantFault(grants);
  if (scope) return scope;
  return (await database().user.count({ where: { email: email.toLowerCase() } })) > 0 ? "taken" : null;
}

/** What of grants does not exist: a slip would limit somebody to nothing at all. */
export async function grantFault(grants: readonly RoleGrant[]): Promise<GrantFault | null> {
  const regions = [...new Set(grants.flatMap(({ region }) => region ?? []))];
  if ((await database().region.count({ where: { code: { in: regions } } })) < regions.length) return "region";
  const departments = grants.flatMap(({ department }) => department ?? []);
  const known = departments.length > 0 ? await knownDepartments() : [];
  return departments.every((department) => known.includes(department)) ? null : "department";
}

/**
 * Makes an account with a first password, which its owner should change.
 *
 * @param createdBy id of who does it; null = the command line.
 * @param mustChange whether the first password lets its owner do nothing but choose another.
 * @throws Error where `accountFault` finds one.
 */
export async function createAccount(
  account: NewAccount,
  createdBy: string | null,
  mustChange = false,
): Promise<string> {
  const fault = await accountFault(account);
  if (fault) throw new Error(`The account cannot be made: ${fault}.`);
  const { password } = await auth().$context;
  const id = crypto.randomUUID();
  const credential = account.password && {
    id: crypto.randomUUID(),
    accountId: id,
    providerId: "credential",
    password: await password.hash(account.password),
  };
  await database().$transaction(async (transaction) => {
    await transaction.user.create({
      data: {
        id,
        name: account.name.trim(),
        email: account.email.toLowerCase(),
        emailVerified: true,
        grants: { create: account.grants.map((grant) => ({ ...grant, createdBy })) },
        mustChangePassword: mustChange && account.password !== null,
        credentials: credential ? { create: credential } : undefined,
      },
    });
    await recordAudit(transaction, { ...changeOf(id, "user-change"), after: { grants: [...account.grants] } });
  });
  return id;
}

const changeOf = (id: string, action: AuditAction) => ({ action, noun: "accounts", code: id });

/** Shuts somebody out at once, everywhere. @throws LastAdministrator */
export async function disableAccount(id: string, now: Date): Promise<void> {
  await database().$transaction(async (transaction) => {
    await assertChiefLeft(transaction, id, (holder) => ({ ...holder, isDisabled: true }));
    await transaction.user.update({ where: { id }, data: { disabledAt: now } });
    await transaction.session.deleteMany({ where: { userId: id } });
    const told = { before: { disabled: false }, after: { disabled: true } };
    await recordAudit(transaction, { ...changeOf(id, "user-change"), ...told });
  });
}

export async function enableAccount(id: string): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id }, data: { disabledAt: null } });
    const told = { before: { disabled: true }, after: { disabled: false } };
    await recordAudit(transaction, { ...changeOf(id, "user-change"), ...told });
  });
}

/** Replaces all grants of somebody. @throws LastAdministrator */
export async function setGrants(id: string, grants: readonly RoleGrant[], createdBy: string | null): Promise<void> {
  await database().$transaction(async (transaction) => {
    await assertChiefLeft(transaction, id, (holder) => ({ ...holder, grants }));
    const before = grantsOf(await transaction.roleGrant.findMany({ where: { userId: id }, orderBy: { id: "asc" } }));
    await transaction.roleGrant.deleteMany({ where: { userId: id } });
    await transaction.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, userId: id, createdBy })) });
    const told = { before: { grants: before }, after: { grants: [...grants] } };
    await recordAudit(transaction, { ...changeOf(id, "role-change"), ...told });
  });
}

/** Thrown where a change would leave nobody who can manage every account. */
export class LastAdministrator extends Error {}

/** Asks once more inside the change, with the administrators held: two may not shut each other out at one moment. */
async function assertChiefLeft(
  transaction: Prisma.TransactionClient,
  id: string,
  change: (holder: Holder) => Holder,
): Promise<void> {
  await transaction.$queryRaw`
    SELECT u.id FROM users u WHERE EXISTS (
      SELECT FROM role_grants g WHERE g.user_id = u.id AND g.role = 'administrator'
    ) ORDER BY u.id FOR UPDATE`;
  const rows = await transaction.user.findMany({
    where: { OR: [{ id }, { grants: { some: { role: "administrator" } } }] },
    include: { grants: true },
  });
  const holders = rows.map((row) => ({
    id: row.id,
    grants: grantsOf(row.grants),
    isDisabled: row.disabledAt !== null,
  }));
  const held = holders.find((holder) => holder.id === id);
  if (held && losesLastChief(holders, change(held))) throw new LastAdministrator();
}

const include = {
  grants: true,
  credentials: { where: { providerId: "credential" }, select: { id: true } },
  sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } },
} as const satisfies Prisma.UserInclude;

function accountOf(row: Prisma.UserGetPayload<{ include: typeof include }>): Account {
  const { id, name, email, mustChangePassword, disabledAt, createdAt } = row;
  return {
    ...{ id, name, email, mustChangePassword, disabledAt, createdAt },
    hasPassword: row.credentials.length > 0,
    grants: grantsOf(row.grants),
    hasSecondFactor: row.twoFactorEnabled ?? false,
    lastSeenAt: row.sessions[0]?.updatedAt ?? null,
  };
}

/** All accounts by name. */
export async function listAccounts(): Promise<Account[]> {
  return (await database().user.findMany({ include, orderBy: [{ name: "asc" }, { email: "asc" }] })).map(accountOf);
}

export async function getAccount(id: string): Promise<Account | null> {
  const row = await database().user.findUnique({ where: { id }, include });
  return row && accountOf(row);
}

/** Names of accounts by id; ids that are none are left out. */
export async function accountNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
