"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { fieldGroupSchema, verificationWays } from "@/domain/verification/freshness";
import { type QueueNoun, queueNouns } from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";
import { Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { type Confirmation, confirm, giveUp } from "@/server/verification/confirm";
import { admitted } from "../admitted";
import { textOf } from "../form-state";
import { whileReachable } from "../while-reachable";
import type { Said } from "./queue-asked";

/** 核实无误 for a group of a service point or a facility. */
export const confirmPlace = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("confirmPlace", "/console/verify");
  await confirmed(official, form, ["service-points", "facilities"]);
});

/** 核实无误 for the guide of a matter. */
export const confirmGuide = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("confirmGuide", "/console/verify");
  await confirmed(official, form, ["matters"]);
});

/** Takes one's own confirmation back. */
export const giveUpVerification = whileReachable(async (form: FormData): Promise<void> => {
  const official = await admitted("giveUpVerification", "/console/verify");
  const act = textOf(form, "act");
  const isOne = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(act);
  const undone = isOne && (await giveUp(official, act, new Date()));
  await back(form, undone ? null : "late", textOf(form, "code") || undefined);
});

async function confirmed(official: Official, form: FormData, nouns: readonly QueueNoun[]): Promise<void> {
  const asked = confirmationOf(form);
  if (!asked || !nouns.includes(asked.noun)) return back(form, "missing");
  const outcome = await confirm(official, asked, new Date()).catch(async (error: unknown) => {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    // In words: of a form sent without a script, Next makes every status a 404.
    return "outside" as const;
  });
  await back(form, outcome === "confirmed" ? null : outcome, asked.code);
}

function confirmationOf(form: FormData): Confirmation | null {
  const noun = queueNouns.find((each) => each === textOf(form, "noun"));
  const group = fieldGroupSchema.safeParse(textOf(form, "group"));
  const how = verificationWays.find((each) => each === textOf(form, "how"));
  if (!noun || !group.success || !how) return null;
  return { noun, code: textOf(form, "code"), group: group.data, seen: textOf(form, "seen"), how };
}

/**
 * With a script the queue is shown anew where one stands. Without one, or where there is something to say, it is gone
 * to by its address, at the card, so that loading it again confirms nothing twice.
 */
async function back(form: FormData, said: Said | null, code?: string): Promise<void> {
  const asked = await headers();
  const saysSomething = said !== null || asked.get("referer")?.includes("said=");
  if (asked.has("next-action") && !saysSomething) return revalidatePath("/", "layout");
  const query = new URLSearchParams(textOf(form, "query"));
  query.delete("said");
  if (said) query.set("said", said);
  const card = code && !said ? `#${encodeURIComponent(code)}-${textOf(form, "group")}` : "";
  redirect(`${localePath(await getLocale(), "/console/verify")}?${query}${card}`);
}
