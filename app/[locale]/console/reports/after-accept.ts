import { isEditableNoun } from "@/domain/editing/record-forms";
import { fieldFragment } from "@/domain/publishing/field-path";
import { fieldConcerned } from "@/domain/reports/concern";
import type { Official } from "@/server/accounts/official";
import { doorOf } from "@/server/records/door";
import type { ReportCase } from "@/server/reports/cases";

type Found = Pick<ReportCase, "id" | "noun" | "code" | "kind">;

/** Where an official corrects what a case is about, at its field, without locale; null where they may not. */
export async function editPathOf({ grants }: Official, { id, noun, code, kind }: Found): Promise<string | null> {
  if (!isEditableNoun(noun) || (await doorOf(grants, "edit", noun, code)) !== "open") return null;
  const fragment = fieldFragment(noun, fieldConcerned(noun, kind));
  return `/console/records/${noun}/${encodeURIComponent(code)}?case=${id}${fragment && `#${fragment}`}`;
}

/** Where an official looks at the record of a case, without locale; null where there is none for them. */
export async function recordPathOf({ grants }: Official, { id, noun, code }: Found): Promise<string | null> {
  if (!isEditableNoun(noun) || (await doorOf(grants, "read", noun, code)) !== "open") return null;
  return `/console/records/${noun}/${encodeURIComponent(code)}?case=${id}`;
}

/** Where an official goes after a report turned out to be right: on to the record, or back to the case. */
export async function afterAccept(official: Official, found: Found): Promise<string> {
  return (await editPathOf(official, found)) ?? `/console/reports/${found.id}?done=accept`;
}
