import { z } from "zod";
import type { DeskRequest } from "@/domain/publishing/desk";
import { ruleNumbers } from "@/domain/publishing/gate/finding";
import { readConfirmed } from "@/domain/publishing/gate/next-version";
import { type DatedSeverity, presetSeverities, severities } from "@/domain/publishing/gate/policy";
import { recordKinds } from "@/domain/publishing/gate/record";
import { publishingActions } from "@/domain/publishing/lifecycle";
import { isPublishedNoun, type RecordName } from "@/domain/publishing/nouns";
import { textOf } from "../form-state";

const LONGEST_REASON = 500;
const LONGEST_CODE = 200;

function nameOf(noun: string, code: string): RecordName | null {
  return isPublishedNoun(noun) && code !== "" && code.length <= LONGEST_CODE && !code.includes("\0")
    ? { noun, code }
    : null;
}

/** The record that a form is about; null where it names none. */
export function recordOf(form: FormData): RecordName | null {
  return nameOf(textOf(form, "noun"), textOf(form, "code"));
}

/** The records that were ticked, as "noun code" each. */
export function namesOf(form: FormData): RecordName[] {
  return form.getAll("record").flatMap((ticked) => {
    if (typeof ticked !== "string") return [];
    const at = ticked.indexOf(" ");
    return nameOf(ticked.slice(0, at), ticked.slice(at + 1)) ?? [];
  });
}

/** What is asked for; null where a form names no action of ours. */
export function requestOf(form: FormData): DeskRequest | null {
  const action = publishingActions.find((each) => each === textOf(form, "action"));
  if (!action) return null;
  const filled = (name: string) => textOf(form, name).replaceAll("\0", "") || null;
  return {
    action,
    plannedDate: filled("plannedDate"),
    reason: filled("reason")?.slice(0, LONGEST_REASON) ?? null,
    successor: filled("successor")?.slice(0, LONGEST_CODE) ?? null,
    confirmed: readConfirmed(textOf(form, "confirmed")),
  };
}

const row = z.object({ validFrom: z.iso.date(), records: z.enum(recordKinds), severity: z.enum(severities) });

/** What a rule is to do from a day on; null where there is no such rule. */
export function severityOf(form: FormData): DatedSeverity | null {
  const [records = "", number = ""] = textOf(form, "rule").split(" ");
  const read = row.safeParse({ validFrom: textOf(form, "validFrom"), records, severity: textOf(form, "severity") });
  const rule = ruleNumbers.find((each) => `${each}` === number);
  return read.success && rule && presetSeverities[read.data.records][rule] ? { ...read.data, rule } : null;
}
