"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import { formatClock } from "@/i18n/format";
import { isLocale, localePath } from "@/i18n/locales";
import { auth } from "@/server/accounts/auth";
import { asOfficial } from "@/server/accounts/official";
import { type SignInResult, signIn as signInAs, verifySecondFactor as verify } from "@/server/accounts/sign-in";
import { recordNow } from "@/server/audit/record-now";
import { admitted } from "../admitted";
import { failed, passwordOf, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";
import { goToProvider } from "./oidc/note-cookie";
import { wantedPage } from "./wanted-page";

/** Signs in by password, and goes to where somebody wanted to go. */
export const signIn = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const attempt = {
    email: textOf(form, "email"),
    password: passwordOf(form, "password"),
    headers: await headers(),
    now: new Date(),
  };
  return goOn(await signInAs(attempt), form, ["email"]);
});

/** The second step of signing in. */
export const verifySecondFactor = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  return goOn(await verify(textOf(form, "code"), await headers(), new Date()), form, []);
});

/** The first step of single sign-on: off to the provider. */
export const startSingleSignOn = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  return goToProvider(wantedPage(textOf(form, "next")), null, "/console/sign-in");
});

export const signOut = whileReachable(async (): Promise<void> => {
  const official = await admitted("signOut");
  await auth().api.signOut({ headers: await headers() });
  await asOfficial(official, () => recordNow({ action: "sign-out", noun: "accounts", code: official.id }));
  redirect(`${localePath(await locale(), "/console/sign-in")}${official.bySingleSignOn ? "?left=provider" : ""}`);
});

async function goOn(result: SignInResult, form: FormData, kept: readonly string[]): Promise<FormState> {
  const t = await getTranslations("console");
  const next = wantedPage(textOf(form, "next"));
  if (result.state === "refused") return failed(t(kept.length > 0 ? "refused" : "codeRefused"), form, kept);
  if (result.state === "wait") {
    return failed(t("wait", { time: formatClock(result.until, await locale()) }), form, kept);
  }
  const page = result.state === "in" ? next : `/console/sign-in/second-factor?next=${encodeURIComponent(next)}`;
  redirect(localePath(await locale(), page));
}

async function locale() {
  const found = await getLocale();
  return isLocale(found) ? found : "zh";
}
