import { differencesBetween, type FieldDifference } from "@/domain/editing/merge";
import { recordForms } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";
import type { FieldGroup } from "@/domain/verification/freshness";
import type { QueueNoun } from "@/domain/verification/queue";

/** Of a place, the columns that a group stands for; those by which the migration of verifications makes its fingerprint. */
const placeColumns: Readonly<Partial<Record<FieldGroup, readonly string[]>>> = {
  position: ["address", "landmark", "lng", "lat", "crs", "position_quality", "moved_to"],
  contacts: ["phones"],
  hours: ["opening_hours", "hours_quality"],
};

/** A row of offerings is a group by itself; all of a matter is its guide. */
function groupOf(noun: QueueNoun, { list, columns }: FieldDifference): FieldGroup | null {
  if (noun === "matters") return "guide";
  if (list !== null) return list === "offerings" ? "offerings" : null;
  const found = Object.entries(placeColumns).find(([, own]) => columns.some((column) => own.includes(column)));
  return (found?.[0] as FieldGroup | undefined) ?? null;
}

/** What a draft would make another, by group: nobody should vouch for a value that somebody is about to correct. */
export function groupsInDraft(
  noun: QueueNoun,
  live: RecordValues,
  draft: RecordValues,
): Map<FieldGroup, FieldDifference[]> {
  const found = new Map<FieldGroup, FieldDifference[]>();
  for (const difference of differencesBetween(recordForms[noun], live, draft)) {
    const group = groupOf(noun, difference);
    if (group) found.set(group, [...(found.get(group) ?? []), difference]);
  }
  return found;
}
