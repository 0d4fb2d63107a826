import "server-only";
import { APIError } from "better-auth/api";
import { countedAs, dropOldAttempts, forgetAttempts, takeAttempt } from "@/server/accounts/attempts";
import { auth } from "@/server/accounts/auth";
import { actingAs } from "@/server/audit/acting";
import { recordNow } from "@/server/audit/record-now";
import { database } from "@/server/db/client";

/** `refused` says no more: whether there is such an account is nobody's business. */
export type SignInResult =
  | { state: "in" }
  | { state: "second-factor" }
  | { state: "refused" }
  | { state: "wait"; until: Date };

type Attempt = { email: string; password: string; headers: Headers; now: Date };

/** From which address a request comes, as the web server or the proxy in front of it says. */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}

/** Why an attempt was refused, for the account of what was done alone. */
type Why = "locked" | "password" | "second-factor" | "disabled" | "unknown";

/** Signs in by password. Unknown accounts, wrong passwords and disabled accounts are answered alike. */
export async function signIn({ email, password, headers, now }: Attempt): Promise<SignInResult> {
  const address = addressOf(headers);
  const { wait, isTold } = await takeAttempt(email, address, now);
  // Whom it is about, if there is such an account: what somebody typed may be a password in the wrong field.
  const known = await database().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, disabledAt: true },
  });
  if (wait > 0) {
    if (isTold) await tellRefused(known?.id ?? null, "locked");
    return { state: "wait", until: new Date(now.getTime() + wait) };
  }
  try {
    const answer = await auth().api.signInEmail({ body: { email: email.trim(), password }, headers });
    await forgetAttempts(email, address);
    await dropOldAttempts(now);
    if ("twoFactorRedirect" in answer) return { state: "second-factor" };
    await tellSignIn(answer.user.id);
    return { state: "in" };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await tellRefused(known?.id ?? null, known ? (known.disabledAt ? "disabled" : "password") : "unknown");
    return { state: "refused" };
  }
}

/** The second step: six digits of the app, or one of the codes for when the phone is lost. */
export async function verifySecondFactor(code: string, headers: Headers, now: Date): Promise<SignInResult> {
  const address = addressOf(headers);
  const waited = await auth().api.challengedUser({ headers });
  // By the account: guessing goes on neither by trying again from the start nor elsewhere.
  const who = countedAs.secondFactor(waited ?? headers.get("cookie") ?? "");
  const { wait, isTold } = await takeAttempt(who, address, now);
  if (wait > 0) {
    if (isTold) await tellRefused(waited, "locked");
    return { state: "wait", until: new Date(now.getTime() + wait) };
  }
  const plain = code.replace(/\s/g, "");
  try {
    const isTotp = /^\d{6}$/.test(plain);
    const { user } = isTotp
      ? await auth().api.verifyTOTP({ body: { code: plain }, headers })
      : await auth().api.verifyBackupCode({ body: { code: plain }, headers });
    await forgetAttempts(who, address);
    if (user) await tellSignIn(user.id);
    return { state: "in" };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await tellRefused(waited, "second-factor");
    return { state: "refused" };
  }
}

/** Accounts for somebody who has come in. @param by how, where it was not by password. */
export function tellSignIn(id: string, by?: "provider"): Promise<void> {
  const after = by && { by };
  return actingAs({ actor: `user:${id}` }, () => recordNow({ action: "sign-in", noun: "accounts", code: id, after }));
}

/** Accounts for somebody who has not. */
export function tellRefused(id: string | null, why: Why): Promise<void> {
  return recordNow({ action: "sign-in-refused", noun: "accounts", code: id, after: { why } });
}
