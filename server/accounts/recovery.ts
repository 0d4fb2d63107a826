import "server-only";
import { countedAs, forgetAccount, lockedUntil } from "@/server/accounts/attempts";
import { auth } from "@/server/accounts/auth";
import { firstPassword } from "@/server/accounts/first-password";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";

type Transaction = Parameters<Parameters<ReturnType<typeof database>["$transaction"]>[0]>[0];

/** What the account says of a help: by a word, because what is called a password is withheld. */
type Help = "password-reset" | "second-factor-removed" | "lock-lifted" | "signed-out";

/** Changes how somebody gets in and tells it, both or neither. */
async function help(id: string, access: Help, change: (transaction: Transaction) => Promise<unknown>): Promise<void> {
  await database().$transaction(async (transaction) => {
    await change(transaction);
    await recordAudit(transaction, { action: "user-change", noun: "accounts", code: id, after: { access } });
  });
}

/**
 * In place of a forgotten password: one that its owner has to change when it is first used. All sessions end.
 *
 * @returns the password, to be told once; it is kept nowhere.
 */
export async function resetPassword(id: string, email: string): Promise<string> {
  const password = firstPassword();
  const hash = await (await auth().$context).password.hash(password);
  await help(id, "password-reset", async (transaction) => {
    const { count } = await transaction.credential.updateMany({
      where: { userId: id, providerId: "credential" },
      data: { password: hash },
    });
    if (count === 0) {
      const key = { id: crypto.randomUUID(), accountId: id, providerId: "credential" };
      await transaction.credential.create({ data: { ...key, userId: id, password: hash } });
    }
    await transaction.user.update({ where: { id }, data: { mustChangePassword: true } });
    await transaction.session.deleteMany({ where: { userId: id } });
    await forgetAccount(transaction, email);
  });
  return password;
}

/**
 * For who has no administrator to ask: a new first password, no lock, and no second factor where it is lost.
 *
 * @returns the password, to be told once; or why there is none.
 */
export async function letInAgain(
  email: string,
  secondFactor: boolean,
): Promise<{ name: string; password: string } | { why: "unknown" | "disabled" }> {
  const user = await database().user.findUnique({ where: { email } });
  if (!user) return { why: "unknown" };
  if (user.disabledAt) return { why: "disabled" };
  if (secondFactor) await removeSecondFactor(user.id);
  const password = await resetPassword(user.id, email);
  await liftLock(user.id, email);
  return { name: user.name, password };
}

/** Where the phone is lost and the backup codes too. All sessions end; a role that needs one asks for a new one. */
export async function removeSecondFactor(id: string): Promise<void> {
  await help(id, "second-factor-removed", async (transaction) => {
    await transaction.twoFactor.deleteMany({ where: { userId: id } });
    await transaction.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    await transaction.session.deleteMany({ where: { userId: id } });
    // Steps that were begun with the old one, and devices that it was once enough for.
    await transaction.verification.deleteMany({ where: { value: id } });
    await forgetAccount(transaction, countedAs.secondFactor(id));
  });
}

/** Until when an account has to wait, after wrong passwords or wrong codes; null = not at all. */
export async function accountLockedUntil(id: string, email: string, now: Date): Promise<Date | null> {
  const [byPassword, byCode, factor] = await Promise.all([
    lockedUntil(email, now),
    lockedUntil(countedAs.secondFactor(id), now),
    database().twoFactor.findFirst({ where: { userId: id, lockedUntil: { gt: now } }, select: { lockedUntil: true } }),
  ]);
  const ends = [byPassword, byCode, factor?.lockedUntil ?? null].filter((end) => end !== null);
  return ends.length > 0 ? new Date(Math.max(...ends.map((end) => end.getTime()))) : null;
}

/** Lets an account try again at once. */
export async function liftLock(id: string, email: string): Promise<void> {
  await help(id, "lock-lifted", async (transaction) => {
    for (const who of [email, countedAs.secondFactor(id), countedAs.ownPassword(id)]) {
      await forgetAccount(transaction, who);
    }
    await transaction.twoFactor.updateMany({
      where: { userId: id },
      data: { failedVerificationCount: 0, lockedUntil: null },
    });
  });
}

/** Ends one session of an account, or all of them: a device that was lost, somebody who left it open. */
export async function endSessions(id: string, session: string | null): Promise<void> {
  await help(id, "signed-out", (transaction) =>
    transaction.session.deleteMany({ where: { userId: id, ...(session ? { id: session } : {}) } }),
  );
}
