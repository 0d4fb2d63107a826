"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import { firstPassword } from "@/server/accounts/first-password";
import {
  addGrantAs,
  createAccountAs,
  disableAccountAs,
  enableAccountAs,
  endSessionsAs,
  liftLockAs,
  type Outcome,
  removeGrantAs,
  removeSecondFactorAs,
  resetPasswordAs,
} from "@/server/accounts/manage";
import { asOfficial, Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { accountFault } from "@/server/accounts/users";
import { admitted } from "../admitted";
import { done, failed, passwordOf, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";
import { grantOf } from "./grant-fields";

const KEPT = ["name", "email", "role", "region", "department"];

export const createAccount = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("createAccount");
  const t = await getTranslations("console");
  const grant = grantOf(form);
  const typed = passwordOf(form, "password");
  const made = typed === "" && !singleSignOn() ? firstPassword() : undefined;
  const password = made ?? typed;
  const account = {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password: password === "" && singleSignOn() ? null : password,
    grants: grant ? [grant] : [],
  };
  const fault = grant ? await accountFault(account) : "role";
  if (fault) return failed(t(`accountFault.${fault}`), form, KEPT);
  const well = account.password === null ? "accountMadeWithoutPassword" : "accountMade";
  const answer = await within(official, form, t(well, { name: account.name }), async () => {
    await createAccountAs(official, account);
    return null;
  });
  return answer && !answer.failed ? { ...answer, secret: made } : answer;
});

export const addGrant = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("addGrant");
  const t = await getTranslations("console");
  const grant = grantOf(form);
  if (!grant) return failed(t("accountFault.role"), form, KEPT);
  return within(official, form, t("saved"), () => addGrantAs(official, textOf(form, "account"), grant));
});

export const removeGrant = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("removeGrant");
  const t = await getTranslations("console");
  const grant = grantOf(form);
  if (!grant) return failed(t("accountFault.role"), form, KEPT);
  return within(official, form, t("saved"), () => removeGrantAs(official, textOf(form, "account"), grant));
});

export const disableAccount = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("disableAccount");
  const t = await getTranslations("console");
  return within(official, form, t("saved"), () => disableAccountAs(official, textOf(form, "account"), new Date()));
});

export const enableAccount = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("enableAccount");
  const t = await getTranslations("console");
  return within(official, form, t("saved"), () => enableAccountAs(official, textOf(form, "account")));
});

/** Answers the new first password, this once. */
export const resetPassword = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("resetPassword");
  const t = await getTranslations("console");
  let secret: string | undefined;
  const answer = await within(official, form, t("passwordReset"), async () => {
    const outcome = await resetPasswordAs(official, textOf(form, "account"));
    if (typeof outcome === "string") return outcome;
    secret = outcome.password;
    return null;
  });
  return answer && { ...answer, secret };
});

export const removeSecondFactor = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("removeSecondFactor");
  const t = await getTranslations("console");
  return within(official, form, t("secondFactorRemoved"), () =>
    removeSecondFactorAs(official, textOf(form, "account")),
  );
});

export const liftLock = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("liftLock");
  const t = await getTranslations("console");
  return within(official, form, t("lockLifted"), () => liftLockAs(official, textOf(form, "account")));
});

export const endAccountSessions = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("endAccountSessions");
  const t = await getTranslations("console");
  const session = textOf(form, "session") || null;
  return within(official, form, t("sessionsEnded"), () => endSessionsAs(official, textOf(form, "account"), session));
});

/** What lies outside somebody's own region or department is refused in words, and what was typed is kept. */
async function within(
  official: Official,
  form: FormData,
  well: string,
  work: () => Promise<Outcome>,
): Promise<FormState> {
  const t = await getTranslations("console");
  try {
    const refusal = await asOfficial(official, work);
    if (refusal === "none") throw new Forbidden("manage", "accounts", "outside");
    if (refusal) return failed(t(`refusal.${refusal}`), form, KEPT);
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return failed(t("outside"), form, KEPT);
  }
  revalidatePath("/", "layout");
  return done(well);
}
