import "server-only";
import { APIError } from "better-auth/api";
import { dropOldAttempts, forgetAttempts, takeAttempt } from "@/server/accounts/attempts";
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

/** Signs in by password. Unknown accounts, wrong passwords and disabled accounts are answered alike. */
export async function signIn({ email, password, headers, now }: Attempt): Promise<SignInResult> {
  const address = addressOf(headers);
  const wait = await takeAttempt(email, address, now);
  if (wait > 0) return { state: "wait", until: new Date(now.getTime() + wait) };
  try {
    const answer = await auth().api.signInEmail({ body: { email: email.trim(), password }, headers });
    await forgetAttempts(email, address);
    await dropOldAttempts(now);
    if ("twoFactorRedirect" in answer) return { state: "second-factor" };
    await tell("sign-in", answer.user.id);
    return { state: "in" };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    // Whom it was about, if there is such an account: what somebody typed may be a password in the wrong field.
    const known = await database().user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true },
    });
    await tell("sign-in-refused", known?.id ?? null);
    return { state: "refused" };
  }
}

/** The second step: six digits of the app, or one of the codes for when the phone is lost. */
export async function verifySecondFactor(code: string, headers: Headers, now: Date): Promise<SignInResult> {
  const address = addressOf(headers);
  // By the cookie of the first step: guessing goes on neither by trying again from the start nor elsewhere.
  const who = `second factor ${headers.get("cookie") ?? ""}`;
  const wait = await takeAttempt(who, address, now);
  if (wait > 0) return { state: "wait", until: new Date(now.getTime() + wait) };
  const plain = code.replace(/\s/g, "");
  try {
    const isTotp = /^\d{6}$/.test(plain);
    const { user } = isTotp
      ? await auth().api.verifyTOTP({ body: { code: plain }, headers })
      : await auth().api.verifyBackupCode({ body: { code: plain }, headers });
    await tell("sign-in", user?.id ?? null);
    return { state: "in" };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await tell("sign-in-refused", null);
    return { state: "refused" };
  }
}

function tell(action: "sign-in" | "sign-in-refused", id: string | null): Promise<void> {
  const record = () => recordNow({ action, noun: "accounts", code: id });
  return action === "sign-in" && id ? actingAs({ actor: `user:${id}` }, record) : record();
}
