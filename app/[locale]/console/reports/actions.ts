"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import type { CaseStep } from "@/domain/reports/case-state";
import { formatMoment } from "@/i18n/format";
import { isLocale, localePath } from "@/i18n/locales";
import { asOfficial, Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { accountNames } from "@/server/accounts/users";
import { type Answered, answerCase as answer } from "@/server/reports/answer";
import { caseIdOf, type ReportCase } from "@/server/reports/cases";
import { admitted, refuseForm } from "../admitted";
import { failed, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";
import { afterAccept } from "./after-accept";

const answers = ["accept", "settle", "reject"] as const;

/** Says that one is verifying it. */
export const takeOnCase = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("takeOnCase");
  await plainly(form, await step(official, form, "take"), "take");
});

/** Joins a case to another one of the same record. */
export const joinCase = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("joinCase");
  await plainly(form, await step(official, form, "join"), "join");
});

/** Says that what was right is corrected, which no change set could tell. */
export const correctCase = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("correctCase");
  await plainly(form, await step(official, form, "correct"), "correct");
});

/** Takes an answer, or having joined it, back. */
export const reopenCase = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("reopenCase");
  await plainly(form, await step(official, form, "reopen"), "reopen");
});

/** Tells the reporters what was found. What was written is kept where somebody else was faster. */
export const answerCase = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("answerCase");
  const kind = answers.find((each) => each === textOf(form, "step")) ?? "reject";
  const answered = await step(official, form, kind);
  if (answered.state === "done") {
    const path =
      kind === "accept"
        ? await afterAccept(official, answered.case)
        : `/console/reports/${answered.case.id}?done=${kind}`;
    return redirect(await here(path));
  }
  // The page beside the words becomes what the case is now, so that sending again is sending with open eyes.
  revalidatePath("/", "layout");
  if (answered.state === "conflict") {
    const values = { words: textOf(form, "words"), version: `${answered.case.version}` };
    return { message: await conflictText(answered.case), failed: true, values };
  }
  return failed((await getTranslations("reports.failed"))(answered.state), form, ["words", "version"]);
});

async function step(official: Official, form: FormData, kind: CaseStep): Promise<Answered> {
  const [id, into] = [caseIdOf(textOf(form, "case")), caseIdOf(textOf(form, "into"))];
  if (id === null) return { state: "unknown" };
  const answering = { id, into, step: kind, version: Number(textOf(form, "version")), words: textOf(form, "words") };
  try {
    return await asOfficial(official, () => answer(official, answering, new Date()));
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return refuseForm("outside");
  }
}

/** Back to the case, which says what became of the step. */
async function plainly(form: FormData, answered: Answered, kind: CaseStep): Promise<never> {
  const outcome = answered.state === "done" ? `done=${kind}` : `failed=${answered.state}`;
  redirect(await here(`/console/reports/${caseIdOf(textOf(form, "case")) ?? ""}?${outcome}`));
}

async function here(path: string): Promise<string> {
  const locale = await getLocale();
  return localePath(isLocale(locale) ? locale : "zh", path);
}

async function conflictText({ handledBy, takenAt, answeredAt, state, words }: ReportCase): Promise<string> {
  const [t, locale, names] = await Promise.all([
    getTranslations("reports"),
    getLocale(),
    accountNames(handledBy ? [handledBy] : []),
  ]);
  if (state === "withdrawn") return t("conflictWithdrawn");
  const at = answeredAt ?? takenAt ?? new Date();
  const text = t("conflict", {
    name: names.get(handledBy ?? "") ?? t("somebody"),
    time: formatMoment(at, locale),
    state: t(`state.${state}`),
  });
  return words ? `${text} ${t("conflictWords", { words })}` : text;
}
