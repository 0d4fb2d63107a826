"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { FormState } from "@/components/console/field-form";
import type { BatchState } from "@/components/console/publishing/batch-form";
import type { FileFault } from "@/domain/imports/file-fault";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { DatedSeverity } from "@/domain/publishing/gate/policy";
import { transitions } from "@/domain/publishing/lifecycle";
import type { RecordName } from "@/domain/publishing/nouns";
import { shanghaiTime } from "@/domain/time/shanghai";
import { formatPeriod } from "@/i18n/format";
import { fileFaultText, issueText } from "@/i18n/import-texts";
import { localePath } from "@/i18n/locales";
import { asOfficial, Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { decideAs, revokeAs, undoAs } from "@/server/publishing/decide";
import { decidePolicy, revokePlannedRule } from "@/server/publishing/decide-policy";
import { deskNames } from "@/server/publishing/desk-record";
import { uploadedPolicy } from "@/server/publishing/policy-file";
import { admitted } from "../admitted";
import { done, failed, textOf } from "../form-state";
import { whileReachable } from "../while-reachable";
import { namesOf, recordOf, requestOf, severityOf } from "./form-fields";
import { refusalsText } from "./refusals";

const KEPT = ["action", "reason", "plannedDate", "successor"];
const RULE = ["rule", "severity", "validFrom"];

/** More at once would keep a request waiting for minutes. */
const MOST_AT_ONCE = 200;
/** A policy has some dozens of rows. */
const LARGEST_POLICY = 256 * 1024;

export const decideRecord = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("decideRecord");
  const t = await getTranslations("publishingDesk");
  const [name, request] = [recordOf(form), requestOf(form)];
  if (!name || !request) return failed(t("refusal.unreadable"), form, KEPT);
  const why = await within(official, () => decideAs(official, name, request, new Date()), true);
  return answer(why, form, t(request.plannedDate ? "planned" : "decided"));
});

export const revokePlan = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("revokePlan");
  const t = await getTranslations("publishingDesk");
  const name = recordOf(form);
  if (!name) return failed(t("refusal.unreadable"), form);
  const why = await within(official, () => revokeAs(official, name, textOf(form, "decision"), new Date()));
  return why === null ? said(name, "revoked") : failed(why, form);
});

export const undoDecision = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("undoDecision");
  const t = await getTranslations("publishingDesk");
  const name = recordOf(form);
  if (!name) return failed(t("refusal.unreadable"), form);
  const why = await within(official, () => undoAs(official, name, textOf(form, "decision"), new Date()));
  return why === null ? said(name, "undone") : failed(why, form);
});

/** The button goes with what it did, so the page says what came of it. */
async function said({ noun, code }: RecordName, what: "revoked" | "undone"): Promise<never> {
  revalidatePath("/", "layout");
  redirect(
    localePath(
      await getLocale(),
      `/console/publishing/${noun}/${encodeURIComponent(code)}?${new URLSearchParams({ said: what })}`,
    ),
  );
}

/** Each record by itself: what can be done is done, and what cannot says why. */
export const decideRecords = whileReachable(async (_: BatchState, form: FormData): Promise<BatchState> => {
  const official = await admitted("decideRecords");
  const t = await getTranslations("publishingDesk");
  const [names, request] = [namesOf(form), requestOf(form)];
  if (names.length === 0 || !request) return { summary: t("batch.nothing"), results: [] };
  if (transitions[request.action].reason === "required" && !request.reason) {
    return { summary: await refusalsText([{ code: "reason-missing", action: request.action }]), results: [] };
  }
  const [known, locale] = [await deskNames(names.slice(0, MOST_AT_ONCE)), await getLocale()];
  const results = [];
  for (const name of names.slice(0, MOST_AT_ONCE)) {
    const why = await within(official, () => decideAs(official, name, request, new Date()));
    const text = why === null ? t(`batch.done.${request.action}`) : why;
    const key = `${name.noun} ${name.code}`;
    const href = localePath(locale, `/console/publishing/${name.noun}/${encodeURIComponent(name.code)}`);
    results.push({ key, href, name: known.get(key) ?? name.code, text: `${t("colon")}${text}`, failed: why !== null });
  }
  const refused = results.filter((each) => each.failed).length;
  const left = names.length - results.length;
  revalidatePath("/", "layout");
  return {
    summary: t("batch.summary", { done: results.length - refused, refused, left }),
    results,
    reason: refused > 0 ? textOf(form, "reason") : "",
  };
});

export const setGateRule = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("setGateRule");
  const t = await getTranslations("publishingDesk");
  const row = severityOf(form);
  if (!row) return failed(t("refusal.unreadable"), form, RULE);
  if (textOf(form, "revoke")) return revokedAnswer(official, row, form);
  return policyAnswer(official, [row], form);
});

export const loadGatePolicy = whileReachable(async (_: FormState, form: FormData): Promise<FormState> => {
  const official = await admitted("loadGatePolicy");
  const t = await getTranslations("publishingDesk");
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0 || file.size > LARGEST_POLICY) {
    return failed(t("policy.fileRefused"), form);
  }
  const read = await uploadedPolicy(file);
  if ("wrong" in read) return failed(t("policy.fileWrong", { why: await wrongText(read.wrong) }), form);
  return policyAnswer(official, read.rows, form);
});

/** What is wrong with a file, or with its first wrong row. */
async function wrongText({ fault, issue }: { fault: FileFault; issue?: RowIssue }): Promise<string> {
  const [desk, imports] = await Promise.all([getTranslations("importDesk"), getTranslations("imports")]);
  if (!issue) return fileFaultText(fault, desk);
  return desk("noticeLine", { row: issue.row, column: issue.column ?? "", text: issueText(issue, imports) });
}

async function policyAnswer(official: Official, rows: readonly DatedSeverity[], form: FormData): Promise<FormState> {
  const [t, terms, locale] = await Promise.all([
    getTranslations("publishingDesk"),
    getTranslations("publishing"),
    getLocale(),
  ]);
  return ofTheirPolicy(official, form, async () => {
    const answer = await decidePolicy(official, rows, shanghaiTime(new Date()).isoDate);
    if ("past" in answer) {
      const { records, rule, validFrom } = answer.past;
      const which = `${terms(`records.${records}`)} ${rule}. ${terms(`rule.${rule}`)}`;
      return failed(t("policy.past", { rule: which, date: formatPeriod(validFrom, locale) }), form, RULE);
    }
    revalidatePath("/", "layout");
    // The form keeps to the rule that was changed.
    return done(t("policy.saved", { count: answer.added }), form, RULE);
  });
}

async function revokedAnswer(official: Official, planned: DatedSeverity, form: FormData): Promise<FormState> {
  const t = await getTranslations("publishingDesk");
  return ofTheirPolicy(official, form, async () => {
    const isDone = await revokePlannedRule(official, planned, shanghaiTime(new Date()).isoDate);
    if (!isDone) return failed(t("policy.notPlanned"), form);
    revalidatePath("/", "layout");
    return done(t("policy.revoked"));
  });
}

async function ofTheirPolicy(official: Official, form: FormData, work: () => Promise<FormState>): Promise<FormState> {
  try {
    return await asOfficial(official, work);
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return failed((await getTranslations("publishingDesk"))("policy.outside"), form, RULE);
  }
}

/** Why it is refused, in words; null where it is done. What is not theirs is noted as a denial. */
async function within(
  official: Official,
  work: () => ReturnType<typeof decideAs>,
  hasBox = false,
): Promise<string | null> {
  const t = await getTranslations("publishingDesk");
  try {
    const refusals = await asOfficial(official, work);
    return refusals.length === 0 ? null : await refusalsText(refusals, hasBox);
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    return t(error.why === "outside" ? "refusal.outside" : "refusal.not-permitted");
  }
}

async function answer(why: string | null, form: FormData, well: string): Promise<FormState> {
  if (why !== null) return failed(why, form, KEPT);
  revalidatePath("/", "layout");
  const [t, terms, name, request] = [
    await getTranslations("publishingDesk"),
    await getTranslations("publishing"),
    recordOf(form),
    requestOf(form),
  ];
  if (!name || !request) return done(well);
  const known = await deskNames([name]);
  const record = known.get(`${name.noun} ${name.code}`) ?? name.code;
  return done(t("told", { record, action: terms(`action.${request.action}`), well }));
}
