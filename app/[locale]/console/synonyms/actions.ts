"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import { aliasNouns, strengths, tidy } from "@/domain/search/desk-change";
import { readWeek } from "@/domain/search/desk-week";
import { isSearchGroup } from "@/domain/search/groups";
import { asOfficial } from "@/server/accounts/official";
import { addCase, removeCase } from "@/server/search-desk/cases";
import { draftAlias, draftSynonym, draftSynonymChange, dropChange } from "@/server/search-desk/draft";
import { accept, prepareEvaluation } from "@/server/search-desk/evaluations";
import { forgetMissed } from "@/server/search-desk/missed";
import { admitted } from "../admitted";
import { done, failed, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";

const KEPT = ["word", "term", "strength", "alias", "reason", "query"];

/** The weight that a form names; null for the end of the synonym, undefined where it names nothing. */
function weightOf(form: FormData): number | null | undefined {
  const strength = textOf(form, "strength");
  if (strength === "remove") return null;
  return new Map<string, number>(Object.entries(strengths)).get(strength);
}

const tidied = (form: FormData, name: string) => tidy(textOf(form, name));

/** What stands against it in words, or that it is in the draft now. */
async function drafted(form: FormData, work: () => ReturnType<typeof draftSynonym>): Promise<FormState> {
  const [t, fault] = [await getTranslations("synonymDesk"), await work()];
  if (fault) return failed(t(`fault.${fault}`), form, KEPT);
  after(() => prepareEvaluation(new Date()));
  revalidatePath("/", "layout");
  const what = ["word", "term", "alias"].map((name) => textOf(form, name)).filter(Boolean);
  return done(t("drafted", { what: what.join(" → ") }));
}

export const addSynonym = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("addSynonym");
  const weight = weightOf(form) ?? strengths.usually;
  const pair = { word: tidied(form, "word"), term: tidied(form, "term"), reason: tidied(form, "reason") };
  return drafted(form, () => asOfficial(official, () => draftSynonym({ ...pair, weight }, official.id)));
});

export const changeSynonym = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("changeSynonym");
  const weight = weightOf(form);
  // Keys of rows that there are: files may have written them otherwise than the desk would.
  const pair = { word: textOf(form, "word"), term: textOf(form, "term"), reason: tidied(form, "reason") };
  return drafted(form, async () =>
    weight === undefined
      ? "unchanged"
      : asOfficial(official, () => draftSynonymChange({ ...pair, weight }, official.id)),
  );
});

export const addAlias = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("addAlias");
  return aliasDrafted(form, "add-alias", official);
});

export const removeAlias = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("removeAlias");
  return aliasDrafted(form, "remove-alias", official);
});

function aliasDrafted(
  form: FormData,
  kind: "add-alias" | "remove-alias",
  official: Awaited<ReturnType<typeof admitted>>,
): Promise<FormState> {
  const noun = aliasNouns.find((each) => each === textOf(form, "noun"));
  const word = kind === "add-alias" ? tidied(form, "alias") : textOf(form, "alias");
  const rest = { kind, code: textOf(form, "code"), word, reason: tidied(form, "reason") };
  return drafted(form, async () =>
    noun ? asOfficial(official, () => draftAlias({ ...rest, noun }, official.id)) : "gone",
  );
}

/** Who publishes takes out what should not go along; who edits, what should not have been drafted. */
export const refuseDrafted = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("refuseDrafted");
  await asOfficial(official, () => dropChange(numberOf(form)));
  revalidatePath("/", "layout");
});

export const dismissMissed = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("dismissMissed");
  const week = readWeek(textOf(form, "week"));
  if (week) await asOfficial(official, () => forgetMissed(textOf(form, "query"), week));
  revalidatePath("/", "layout");
});

export const dropDrafted = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("dropDrafted");
  await asOfficial(official, () => dropChange(numberOf(form)));
  revalidatePath("/", "layout");
});

export const acceptWorse = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("acceptWorse");
  const t = await getTranslations("synonymDesk");
  const reason = tidied(form, "reason").slice(0, 200);
  if (reason === "") return failed(t("fault.reason"), form, KEPT);
  const isAccepted = await asOfficial(official, () => accept(textOf(form, "case"), reason, official.id));
  if (!isAccepted) return failed(t("notWorse"), form, KEPT);
  revalidatePath("/", "layout");
  return done(t("acceptedNow"));
});

export const addSearchCase = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("addSearchCase");
  const t = await getTranslations("synonymDesk");
  const [query, group, code] = [tidied(form, "query"), textOf(form, "group"), textOf(form, "code")];
  const fault = isSearchGroup(group)
    ? await asOfficial(official, () => addCase({ query, group, code }, official.id))
    : "absent";
  if (fault) return failed(t(`caseFault.${fault}`), form, KEPT);
  revalidatePath("/", "layout");
  return done(t("caseSaved"));
});

export const removeSearchCase = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("removeSearchCase");
  await asOfficial(official, () => removeCase(numberOf(form)));
  revalidatePath("/", "layout");
});

/** The number that a form names; 0, which nothing has, where it names none. */
function numberOf(form: FormData): number {
  const text = textOf(form, "id");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
