"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import {
  addGrantAs,
  createAccountAs,
  disableAccountAs,
  enableAccountAs,
  removeGrantAs,
} from "@/server/accounts/manage";
import { asOfficial, Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { accountFault } from "@/server/accounts/users";
import { admitted } from "../admitted";
import { done, failed, passwordOf, textOf } from "../form-state";
import { grantOf } from "./grant-fields";

const KEPT = ["name", "email", "role", "region", "department"];

export async function createAccount(_: FormState, form: FormData): Promise<FormState> {
  const official = await admitted("createAccount");
  const t = await getTranslations("console");
  const grant = grantOf(form);
  const account = {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    password: passwordOf(form, "password"),
    grants: grant ? [grant] : [],
  };
  const fault = grant ? await accountFault(account) : "role";
  if (fault) return failed(t(`accountFault.${fault}`), form, KEPT);
  return within(official, form, t("accountMade", { name: account.name }), t("outside"), () =>
    createAccountAs(official, account),
  );
}

export async function addGrant(_: FormState, form: FormData): Promise<FormState> {
  const official = await admitted("addGrant");
  const t = await getTranslations("console");
  const grant = grantOf(form);
  if (!grant) return failed(t("accountFault.role"), form, KEPT);
  return within(official, form, t("saved"), t("outside"), () => addGrantAs(official, textOf(form, "account"), grant));
}

export async function removeGrant(form: FormData): Promise<void> {
  const official = await admitted("removeGrant");
  const grant = grantOf(form);
  if (grant) await asOfficial(official, () => removeGrantAs(official, textOf(form, "account"), grant));
  revalidatePath("/", "layout");
}

export async function disableAccount(form: FormData): Promise<void> {
  const official = await admitted("disableAccount");
  await asOfficial(official, () => disableAccountAs(official, textOf(form, "account"), new Date()));
  revalidatePath("/", "layout");
}

export async function enableAccount(form: FormData): Promise<void> {
  const official = await admitted("enableAccount");
  await asOfficial(official, () => enableAccountAs(official, textOf(form, "account")));
  revalidatePath("/", "layout");
}

/** What lies outside somebody's own region or department is refused in words, and what was typed is kept. */
async function within(
  official: Official,
  form: FormData,
  well: string,
  ill: string,
  work: () => Promise<unknown>,
): Promise<FormState> {
  try {
    if ((await asOfficial(official, work)) === false) return failed(ill, form, KEPT);
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return failed(ill, form, KEPT);
  }
  revalidatePath("/", "layout");
  return done(well);
}
