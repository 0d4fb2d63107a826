import type { Field } from "@/components/console/field-form";
import { isRole, type RoleGrant } from "@/domain/accounts/roles";
import { textOf } from "../form-state";

type Choice = { value: string; label: string };
type Texts = Record<"role" | "region" | "regionHint" | "department" | "all", string>;

/** The three fields of a grant. */
export function grantFields(
  roles: readonly Choice[],
  regions: readonly Choice[],
  departments: readonly string[],
  { role, region, regionHint, department, all }: Texts,
): Field[] {
  const everywhere = { value: "", label: all };
  return [
    { name: "role", label: role, type: "select", options: [...roles] },
    {
      name: "region",
      label: region,
      hint: regionHint,
      type: "select",
      required: false,
      options: [everywhere, ...regions],
    },
    {
      name: "department",
      label: department,
      type: "select",
      required: false,
      options: [everywhere, ...departments.map((name) => ({ value: name, label: name }))],
    },
  ];
}

/** The grant that a form asks for; null where its role is none. */
export function grantOf(form: FormData): RoleGrant | null {
  const role = textOf(form, "role");
  if (!isRole(role)) return null;
  return { role, region: textOf(form, "region") || null, department: textOf(form, "department") || null };
}
