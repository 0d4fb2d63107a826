import "server-only";
import { APIError } from "better-auth/api";
import { countedAs, forgetAttempts, takeAttempt } from "@/server/accounts/attempts";
import { asOfficial, type Official } from "@/server/accounts/official";
import { addressOf } from "@/server/accounts/sign-in";
import { recordAudit } from "@/server/audit/record";
import { recordNow } from "@/server/audit/record-now";
import { database } from "@/server/db/client";

/** `until`: too many wrong passwords, and when to try again. */
export type Proof = { state: "done" } | { state: "refused" } | { state: "wait"; until: Date };

/**
 * Does what the library asks the current password for. A session left open is no way to guess the password: attempts
 * are counted as at the door, and told.
 */
export async function withOwnPassword(
  official: Official,
  headers: Headers,
  now: Date,
  work: () => Promise<void>,
): Promise<Proof> {
  const [who, address] = [countedAs.ownPassword(official.id), addressOf(headers)];
  const { wait, isTold } = await takeAttempt(who, address, now);
  if (wait > 0) {
    if (isTold) await tellWrong(official, "locked");
    return { state: "wait", until: new Date(now.getTime() + wait) };
  }
  try {
    await work();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await tellWrong(official, "password");
    return { state: "refused" };
  }
  await forgetAttempts(who, address);
  return { state: "done" };
}

/** What somebody changes about their own way in. */
export function tellOwnChange(official: Official, after: Record<string, string>): Promise<void> {
  return asOfficial(official, () => recordNow({ action: "user-change", noun: "accounts", code: official.id, after }));
}

/** The password is now the owner's own choice. */
export function settleOwnPassword(official: Official): Promise<void> {
  return asOfficial(official, () =>
    database().$transaction(async (transaction) => {
      await transaction.user.update({ where: { id: official.id }, data: { mustChangePassword: false } });
      const after = { access: "password-changed" };
      await recordAudit(transaction, { action: "user-change", noun: "accounts", code: official.id, after });
    }),
  );
}

function tellWrong(official: Official, why: "locked" | "password"): Promise<void> {
  return asOfficial(official, () =>
    recordNow({ action: "denied", noun: "accounts", code: official.id, after: { asked: "own-password", why } }),
  );
}
