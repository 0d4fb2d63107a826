"use server";

import { APIError } from "better-auth/api";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import type { SetupState } from "@/components/console/second-factor-setup";
import { changeFault } from "@/domain/accounts/passwords";
import { formatClock } from "@/i18n/format";
import { auth } from "@/server/accounts/auth";
import { asOfficial, type Official } from "@/server/accounts/official";
import { settleOwnPassword, tellOwnChange, withOwnPassword } from "@/server/accounts/own-password";
import { endSession as end } from "@/server/accounts/sessions";
import { unlinkAccount } from "@/server/accounts/single-sign-on/links";
import { singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { admitted } from "../admitted";
import { done, failed, passwordOf, textOf } from "../form-state";
import { goToProvider } from "../sign-in/oidc/note-cookie";
import { whileReachable } from "../while-reachable";

/** Every other session ends with the old password. */
export const changePassword = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("changePassword");
  const t = await getTranslations("console");
  const [current, password] = [passwordOf(form, "current"), passwordOf(form, "password")];
  const fault = changeFault(current, password, [official.name, official.email]);
  if (fault) return failed(t(`passwordFault.${fault}`), form);
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  return proven(official, form, t("passwordChanged"), async () => {
    await auth().api.changePassword({ body, headers: await headers() });
    await settleOwnPassword(official);
  });
});

export const endSession = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("endSession");
  await end(official.id, textOf(form, "session"));
  await tellOwnChange(official, { session: "ended" });
  revalidatePath("/", "layout");
});

export const endOtherSessions = whileReachable(async (): Promise<void> => {
  const official = await admitted("endOtherSessions");
  await auth().api.revokeOtherSessions({ headers: await headers() });
  await tellOwnChange(official, { otherSessions: "ended" });
  revalidatePath("/", "layout");
});

/**
 * Makes the secret and the codes for when the phone is lost, then takes six digits as proof. Until they are right
 * nothing is asked for at sign-in, and what was made stays on the page for another try.
 */
export const setUpSecondFactor = whileReachable(async (made: SetupState, form: FormData): Promise<SetupState> => {
  const official = await admitted("setUpSecondFactor");
  if (form.has("renew")) return renewed(official, form);
  return made.uri && form.has("code") ? confirmed(official, made, form) : begun(official, form);
});

export const dropSecondFactor = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("dropSecondFactor");
  const t = await getTranslations("console");
  return proven(official, form, t("secondFactorOff"), async () => {
    await auth().api.disableTwoFactor({ body: { password: passwordOf(form, "password") }, headers: await headers() });
    await tellOwnChange(official, { secondFactor: "off" });
  });
});

/** Off to the provider, to say who one is there. */
export const linkSingleSignOn = whileReachable(async (_: FormState, __: FormData): Promise<FormState> => {
  const official = await admitted("linkSingleSignOn");
  return goToProvider("/console/account", official.id, "/console/account");
});

export const unlinkSingleSignOn = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("unlinkSingleSignOn");
  const [t, provider] = [await getTranslations("console"), singleSignOn()];
  const isDone = provider && (await asOfficial(official, () => unlinkAccount(official.id, provider.issuer)));
  if (!isDone) return failed(t("unlinkRefused"), form);
  revalidatePath("/", "layout");
  return done(t("unlinked"));
});

async function begun(official: Official, form: FormData): Promise<SetupState> {
  let begun: SetupState = { uri: null, codes: [], message: null };
  const answer = await proven(official, form, "", async () => {
    const body = { password: passwordOf(form, "password") || undefined };
    const made = await auth().api.enableTwoFactor({ body, headers: await headers() });
    if (made.method !== "totp") throw new Error("The second factor is no authenticator app.");
    begun = { uri: made.totpURI, codes: made.backupCodes, message: null };
  });
  return answer?.failed ? { ...begun, message: answer.message } : begun;
}

/** New codes for when the phone is lost; the former ones are void. */
async function renewed(official: Official, form: FormData): Promise<SetupState> {
  let codes: string[] = [];
  const answer = await proven(official, form, "", async () => {
    const body = { password: passwordOf(form, "password") || undefined };
    codes = (await auth().api.generateBackupCodes({ body, headers: await headers() })).backupCodes;
    await tellOwnChange(official, { secondFactor: "codes-renewed" });
  });
  return { uri: null, codes, message: answer?.failed ? answer.message : null };
}

async function confirmed(official: Official, made: SetupState, form: FormData): Promise<SetupState> {
  const code = textOf(form, "code").replace(/\s/g, "");
  try {
    await auth().api.verifyTOTP({ body: { code }, headers: await headers() });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return { ...made, message: (await getTranslations("console"))("codeRefused") };
  }
  await tellOwnChange(official, { secondFactor: "on" });
  revalidatePath("/", "layout");
  return { uri: null, codes: [], message: null };
}

async function proven(official: Official, form: FormData, well: string, work: () => Promise<void>): Promise<FormState> {
  const proof = await withOwnPassword(official, await headers(), new Date(), work);
  const [t, locale] = await Promise.all([getTranslations("console"), getLocale()]);
  if (proof.state === "refused") return failed(t("passwordWrong"), form);
  if (proof.state === "wait") {
    return failed(t("wait", { time: formatClock(proof.until, locale) }), form);
  }
  revalidatePath("/", "layout");
  return done(well);
}
