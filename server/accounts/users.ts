import "server-only";
import { type PasswordFault, passwordFault } from "@/domain/accounts/passwords";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { AuditAction } from "@/domain/audit/entry";
import type { Prisma } from "@/prisma/generated/client";
import { auth } from "@/server/accounts/auth";
import { grantsOf } from "@/server/accounts/official";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";

export type Account = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
};

export type NewAccount = { name: string; email: string; password: string; grants: readonly RoleGrant[] };
export type AccountFault = "taken" | "region" | "e-mail" | "name" | `password-${PasswordFault}`;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What stands against a new account, or null. */
export async function accountFault({ name, email, password, grants }: NewAccount): Promise<AccountFault | null> {
  if (name.trim() === "" || name.length > 60) return "name";
  if (!MAIL.test(email) || email.length > 200) return "e-mail";
  const fault = passwordFault(password, [name, email]);
  if (fault) return `password-${fault}`;
  const regions = [...new Set(grants.flatMap(({ region }) => region ?? []))];
  // A slip in a code would limit somebody to nothing at all.
  if ((await database().region.count({ where: { code: { in: regions } } })) < regions.length) return "region";
  return (await database().user.count({ where: { email: email.toLowerCase() } })) > 0 ? "taken" : null;
}

/**
 * Makes an account with a first password, which its owner should change.
 *
 * @param createdBy id of who does it; null = the command line.
 * @throws Error where `accountFault` finds one.
 */
export async function createAccount(account: NewAccount, createdBy: string | null): Promise<string> {
  const fault = await accountFault(account);
  if (fault) throw new Error(`The account cannot be made: ${fault}.`);
  const { password } = await auth().$context;
  const hash = await password.hash(account.password);
  const id = crypto.randomUUID();
  await database().$transaction(async (transaction) => {
    await transaction.user.create({
      data: {
        id,
        name: account.name.trim(),
        email: account.email.toLowerCase(),
        emailVerified: true,
        grants: { create: account.grants.map((grant) => ({ ...grant, createdBy })) },
        credentials: { create: { id: crypto.randomUUID(), accountId: id, providerId: "credential", password: hash } },
      },
    });
    await recordAudit(transaction, { ...changeOf(id, "user-change"), after: { grants: [...account.grants] } });
  });
  return id;
}

const changeOf = (id: string, action: AuditAction) => ({ action, noun: "accounts", code: id });

/** Shuts somebody out at once, everywhere. */
export async function disableAccount(id: string, now: Date): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id }, data: { disabledAt: now } });
    await transaction.session.deleteMany({ where: { userId: id } });
    await recordAudit(transaction, { ...changeOf(id, "user-change"), after: { disabled: true } });
  });
}

export async function enableAccount(id: string): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id }, data: { disabledAt: null } });
    await recordAudit(transaction, { ...changeOf(id, "user-change"), after: { disabled: false } });
  });
}

/** Replaces all grants of somebody. */
export async function setGrants(id: string, grants: readonly RoleGrant[], createdBy: string | null): Promise<void> {
  await database().$transaction(async (transaction) => {
    const before = grantsOf(await transaction.roleGrant.findMany({ where: { userId: id }, orderBy: { id: "asc" } }));
    await transaction.roleGrant.deleteMany({ where: { userId: id } });
    await transaction.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, userId: id, createdBy })) });
    const told = { before: { grants: before }, after: { grants: [...grants] } };
    await recordAudit(transaction, { ...changeOf(id, "role-change"), ...told });
  });
}

const include = {
  grants: true,
  sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } },
} as const satisfies Prisma.UserInclude;

function accountOf(row: Prisma.UserGetPayload<{ include: typeof include }>): Account {
  const { id, name, email, disabledAt, createdAt } = row;
  return {
    ...{ id, name, email, disabledAt, createdAt },
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
