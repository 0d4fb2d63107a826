import type { Belonging } from "@/domain/accounts/decide";
import { decide } from "@/domain/accounts/decide";
import type { ConsoleAction } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";
import type { EditableNoun } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";

/** Where a record belongs: a project to every department that answers for it, bundles and indicators to none. */
export function belongingsOf(noun: EditableNoun, { fields, lists }: RecordValues): Belonging[] {
  const region = fields.region || null;
  const department = fields.department || null;
  if (noun !== "projects") return [{ region, department }];
  const responsible = (lists.duties ?? [])
    .filter(({ role }) => role === "department")
    .flatMap(({ post }) => post || []);
  return responsible.length > 0
    ? responsible.map((post) => ({ region, department: post }))
    : [{ region, department: null }];
}

/** Whether somebody may do this to a record that belongs to any of these. */
export function mayDo(
  grants: readonly RoleGrant[],
  action: ConsoleAction,
  noun: EditableNoun,
  belongings: readonly Belonging[],
): boolean {
  return belongings.some((belonging) => decide(grants, action, noun, belonging).allowed);
}
