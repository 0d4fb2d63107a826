import "server-only";
import type { ProviderClaims } from "@/domain/accounts/provider-claims";
import { verifiedEmail } from "@/domain/accounts/provider-claims";
import type { Prisma } from "@/prisma/generated/client";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";

/** As whose identities those of an issuer are stored. */
export const providerIdOf = (issuer: URL) => `oidc ${issuer.href}`;

export type Found = { id: string; isDisabled: boolean; isLinked: boolean };

/**
 * The account that somebody at the provider is: the one that is linked with them, else the one with the e-mail address
 * that the provider has verified, unless that is linked with somebody else there. Nobody is signed up.
 */
export async function accountBehind(claims: ProviderClaims, issuer: URL): Promise<Found | null> {
  const providerId = providerIdOf(issuer);
  const link = await database().credential.findUnique({
    where: { providerId_accountId: { providerId, accountId: claims.sub } },
    include: { user: true },
  });
  if (link) return { id: link.userId, isDisabled: link.user.disabledAt !== null, isLinked: true };
  const email = verifiedEmail(claims);
  const user = email && (await database().user.findUnique({ where: { email }, include: { credentials: true } }));
  if (!user || user.credentials.some((credential) => credential.providerId === providerId)) return null;
  return { id: user.id, isDisabled: user.disabledAt !== null, isLinked: false };
}

/** Links an account with somebody at the provider; false where one of them is linked already. */
export async function linkAccount(userId: string, sub: string, issuer: URL): Promise<boolean> {
  const providerId = providerIdOf(issuer);
  return database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM users WHERE id = ${userId} FOR UPDATE`;
    const taken = { OR: [{ accountId: sub }, { userId }] };
    if ((await transaction.credential.count({ where: { providerId, ...taken } })) > 0) return false;
    await transaction.credential.create({ data: { id: crypto.randomUUID(), providerId, accountId: sub, userId } });
    await tell(transaction, userId, "linked");
    return true;
  });
}

/** Whether an account is linked with somebody at the provider. */
export async function isLinked(userId: string, issuer: URL): Promise<boolean> {
  return (await database().credential.count({ where: { userId, providerId: providerIdOf(issuer) } })) > 0;
}

/** Undoes a link, where a password is left to come in by; false where none is. */
export async function unlinkAccount(userId: string, issuer: URL): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    if ((await transaction.credential.count({ where: { userId, providerId: "credential" } })) === 0) return false;
    await transaction.credential.deleteMany({ where: { userId, providerId: providerIdOf(issuer) } });
    await tell(transaction, userId, "unlinked");
    return true;
  });
}

async function tell(transaction: Prisma.TransactionClient, code: string, singleSignOn: string): Promise<void> {
  await recordAudit(transaction, { action: "user-change", noun: "accounts", code, after: { singleSignOn } });
}
