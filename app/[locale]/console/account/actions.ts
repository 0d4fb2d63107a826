"use server";

import { APIError } from "better-auth/api";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import type { SetupState } from "@/components/console/second-factor-setup";
import { passwordFault } from "@/domain/accounts/passwords";
import { auth } from "@/server/accounts/auth";
import { asOfficial, type Official } from "@/server/accounts/official";
import { endSession as end } from "@/server/accounts/sessions";
import { recordNow } from "@/server/audit/record-now";
import { admitted } from "../admitted";
import { done, failed, passwordOf, textOf } from "../form-state";

/** Every other session ends with the old password. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const official = await admitted("changePassword");
  const t = await getTranslations("console");
  const fault = passwordFault(passwordOf(form, "password"), [official.name, official.email]);
  if (fault) return failed(t(`passwordFault.${fault}`), form);
  const body = {
    currentPassword: passwordOf(form, "current"),
    newPassword: passwordOf(form, "password"),
    revokeOtherSessions: true,
  };
  return tried(form, t("passwordChanged"), t("passwordWrong"), async () => {
    await auth().api.changePassword({ body, headers: await headers() });
    await tell(official, { password: "changed" });
  });
}

export async function endSession(form: FormData): Promise<void> {
  const official = await admitted("endSession");
  await end(official.id, textOf(form, "session"));
  await tell(official, { session: "ended" });
  revalidatePath("/", "layout");
}

export async function endOtherSessions(): Promise<void> {
  const official = await admitted("endOtherSessions");
  await auth().api.revokeOtherSessions({ headers: await headers() });
  await tell(official, { otherSessions: "ended" });
  revalidatePath("/", "layout");
}

/** Makes the secret and the codes for when the phone is lost; nothing is asked for at sign-in before it is confirmed. */
export async function setUpSecondFactor(_: SetupState, form: FormData): Promise<SetupState> {
  await admitted("setUpSecondFactor");
  const t = await getTranslations("console");
  try {
    const body = { password: passwordOf(form, "password") };
    const made = await auth().api.enableTwoFactor({ body, headers: await headers() });
    if (made.method !== "totp") throw new Error("The second factor is no authenticator app.");
    return { uri: made.totpURI, codes: made.backupCodes, message: null };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return { uri: null, codes: [], message: t("passwordWrong") };
  }
}

export async function confirmSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const official = await admitted("confirmSecondFactor");
  const t = await getTranslations("console");
  return tried(form, t("secondFactorOn"), t("codeRefused"), async () => {
    await auth().api.verifyTOTP({ body: { code: textOf(form, "code").replace(/\s/g, "") }, headers: await headers() });
    await tell(official, { secondFactor: "on" });
  });
}

export async function dropSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const official = await admitted("dropSecondFactor");
  const t = await getTranslations("console");
  return tried(form, t("secondFactorOff"), t("passwordWrong"), async () => {
    await auth().api.disableTwoFactor({ body: { password: passwordOf(form, "password") }, headers: await headers() });
    await tell(official, { secondFactor: "off" });
  });
}

/** What somebody changes about their own way in. */
function tell(official: Official, after: Record<string, string>): Promise<void> {
  return asOfficial(official, () => recordNow({ action: "user-change", noun: "accounts", code: official.id, after }));
}

async function tried(form: FormData, well: string, ill: string, work: () => Promise<void>): Promise<FormState> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return failed(ill, form);
  }
  revalidatePath("/", "layout");
  return done(well);
}
