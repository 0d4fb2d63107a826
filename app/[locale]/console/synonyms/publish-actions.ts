"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import { localePath } from "@/i18n/locales";
import { asOfficial, Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { Overtaken } from "@/server/search-desk/apply";
import { Busy } from "@/server/search-desk/desk-transaction";
import { evaluateDraft } from "@/server/search-desk/evaluations";
import { publishDraft, undoPublication } from "@/server/search-desk/publish";
import { admitted } from "../admitted";
import { done, failed, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";

type Texts = { overtaken: "overtaken" | "overtakenUndo"; outside: "outside" | "outsideUndo" };
const OF_PUBLISHING: Texts = { overtaken: "overtaken", outside: "outside" };
const OF_UNDOING: Texts = { overtaken: "overtakenUndo", outside: "outsideUndo" };

export const evaluateSynonyms = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("evaluateSynonyms");
  return tried(official, form, OF_PUBLISHING, async () => {
    await evaluateDraft(official.id, new Date());
    return null;
  });
});

export const publishSynonyms = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("publishSynonyms");
  const [t, locale] = await Promise.all([getTranslations("synonymDesk"), getLocale()]);
  const state = await tried(official, form, OF_PUBLISHING, async () => {
    const fault = await publishDraft(official, new Date());
    return fault && failed(t(`publishFault.${fault}`), form);
  });
  return state ?? redirect(localePath(locale, "/console/synonyms/publications"));
});

export const undoSynonyms = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("undoSynonyms");
  const t = await getTranslations("synonymDesk");
  const id = textOf(form, "id");
  return tried(official, form, OF_UNDOING, async () => {
    if (/^\d{1,9}$/.test(id)) await undoPublication(official, Number(id), new Date());
    return done(t("undone"));
  });
});

/** What may stand against it is said in words: rows changed meanwhile, an import under way, records of others. */
async function tried(
  official: Official,
  form: FormData,
  texts: Texts,
  work: () => Promise<FormState>,
): Promise<FormState> {
  const t = await getTranslations("synonymDesk");
  try {
    const state = await asOfficial(official, work);
    if (!state?.failed) revalidatePath("/", "layout");
    return state;
  } catch (error) {
    if (error instanceof Overtaken) return failed(t(texts.overtaken, { rows: error.rows.join(t("comma")) }), form);
    if (error instanceof Busy) return failed(t("importing"), form);
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return failed(t(texts.outside), form);
  }
}
