import { z } from "zod";
import { type Material, materialSchema } from "@/domain/matters/matter";

/** A matter with the papers it asks for. */
export type MatterPapers = { code: string; name: string; quality: Material["quality"]; materials: readonly Material[] };

/** One paper for the whole trip. */
export const checklistItemSchema = materialSchema.pick({ name: true, necessity: true, quality: true }).extend({
  /** The original has to be shown or handed in; null where nobody has published it. */
  original: z.boolean().nullable(),
  /** The largest number of copies that a matter asks for, 0 = none; null where nobody has published it. */
  copies: z.number().int().nullable(),
  issuers: z.array(z.string()),
  /** Cases in which alone it is asked for; empty when some matter always asks for it. */
  conditions: z.array(z.string()),
  /** The matters that it serves, in the order of the basket. */
  matters: z.array(z.object({ code: z.string(), name: z.string() })),
});
/** `necessity` is the strictest that any of the matters says; deferrable means 容缺. */
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

const strictness = ["required", "deferrable", "optional"] as const;
const sameName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** The stricter of two; what is not known says nothing against what is. */
function stricter(a: Material["necessity"], b: Material["necessity"]): Material["necessity"] {
  return strictness.find((each) => each === a || each === b) ?? null;
}

const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** What a matter says of original and copies; a number without a form is a number of copies. */
function formOf({ form, copies }: Material): { original: boolean | null; copies: number | null } {
  if (form === "original") return { original: true, copies: 0 };
  if (form === "copy") return { original: false, copies: copies ?? 1 };
  if (form === "both") return { original: true, copies: copies ?? 1 };
  return { original: null, copies };
}

function merged(item: ChecklistItem, material: Material, matter: MatterPapers): ChecklistItem {
  const { original, copies } = formOf(material);
  const { issuer, condition } = material;
  return {
    ...item,
    original: item.original || original || (item.original ?? original),
    copies: most(item.copies, copies),
    necessity: stricter(item.necessity, material.necessity),
    issuers: issuer && !item.issuers.includes(issuer) ? [...item.issuers, issuer] : item.issuers,
    // Asked for without a condition once, it is asked for anyhow.
    conditions: condition && item.conditions.length > 0 ? [...new Set([...item.conditions, condition])] : [],
    matters: item.matters.some(({ code }) => code === matter.code)
      ? item.matters
      : [...item.matters, { code: matter.code, name: matter.name }],
  };
}

function first(material: Material, matter: MatterPapers): ChecklistItem {
  const { name, necessity, issuer, condition, quality } = material;
  return {
    name,
    ...formOf(material),
    necessity,
    issuers: issuer ? [issuer] : [],
    conditions: condition ? [condition] : [],
    matters: [{ code: matter.code, name: matter.name }],
    quality,
  };
}

/**
 * What to bring for all matters together: the same paper once. Papers that only cases in `ruledOut` ask for are left
 * out. Those that serve most matters come first, because they matter most.
 */
export function mergedChecklist(matters: readonly MatterPapers[], ruledOut: readonly string[] = []): ChecklistItem[] {
  const items = new Map<string, ChecklistItem>();
  for (const matter of matters) {
    for (const material of matter.materials) {
      if (material.condition && ruledOut.includes(material.condition)) continue;
      const key = sameName(material.name);
      const known = items.get(key);
      items.set(key, known ? merged(known, material, matter) : first(material, matter));
    }
  }
  return [...items.values()].sort((a, b) => b.matters.length - a.matters.length);
}

/** The cases that the data distinguish, each once: what there is to ask about. */
export function casesAsked(matters: readonly MatterPapers[]): string[] {
  const conditions = matters.flatMap(({ materials }) => materials.flatMap(({ condition }) => condition ?? []));
  return [...new Set(conditions)];
}
