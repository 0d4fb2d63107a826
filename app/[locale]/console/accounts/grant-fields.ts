import type { Field } from "@/components/console/field-form";
import { isRole, type RoleGrant } from "@/domain/accounts/roles";
import { textOf } from "../form-state";

type Choice = { value: string; label: string };
type Texts = Record<"role" | "region" | "regionHint" | "department" | "all", string>;

type Word = "roleLabel" | "region" | "regionHint" | "department" | "everywhere";

/** What the fields of a grant are called, by the words of the console. */
export function grantTexts(t: (word: Word) => string): Texts {
  return {
    role: t("roleLabel"),
    region: t("region"),
    regionHint: t("regionHint"),
    department: t("department"),
    all: t("everywhere"),
  };
}

/** The three fields of a grant. */
export function grantFields(
  roles: readonly Choice[],
  regions: readonly Choice[],
  departments: readonly { label: string; options: Choice[] }[],
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
      options: [everywhere, ...departments],
    },
  ];
}

/** Departments by what is theirs, as groups of a choice; whose are both stand where they are first. */
export function departmentGroups(
  { matters, projects }: { matters: readonly string[]; projects: readonly string[] },
  labels: { matters: string; projects: string },
): { label: string; options: Choice[] }[] {
  const group = (label: string, names: readonly string[]) => ({
    label,
    options: names.map((name) => ({ value: name, label: name })),
  });
  const others = projects.filter((name) => !matters.includes(name));
  return [group(labels.matters, matters), group(labels.projects, others)].filter(({ options }) => options.length > 0);
}

/** The grant that a form asks for; null where its role is none. */
export function grantOf(form: FormData): RoleGrant | null {
  const role = textOf(form, "role");
  if (!isRole(role)) return null;
  return { role, region: textOf(form, "region") || null, department: textOf(form, "department") || null };
}
