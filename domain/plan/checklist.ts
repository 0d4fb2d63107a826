import { z } from "zod";
import { type Material, materialSchema } from "@/domain/matters/matter";
import { isOfEachMatter, type Paper, paperOfAnybody, readPaper, saysWhose } from "@/domain/plan/paper-names";

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
  /** Every matter has one of its own under this name, such as an application form. */
  ofEach: z.boolean(),
  /** The matters that it serves, in the order of the basket, and how each writes its name. */
  matters: z.array(z.object({ code: z.string(), name: z.string(), wordings: z.array(z.string()) })),
});
/** `necessity` is the strictest that any of the matters says; deferrable means 容缺. */
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

const strictness = ["required", "deferrable", "optional"] as const;

/** The stricter of two; what is not known says nothing against what is. */
function stricter(a: Material["necessity"], b: Material["necessity"]): Material["necessity"] {
  return strictness.find((each) => each === a || each === b) ?? null;
}

const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** What a matter says of original and copies, else its wording does; a number without a form is a number of copies. */
function formOf({ form, copies }: Material, said: Paper): { original: boolean | null; copies: number | null } {
  if (form === "original") return { original: true, copies: 0 };
  if (form === "copy") return { original: false, copies: copies ?? 1 };
  if (form === "both") return { original: true, copies: copies ?? 1 };
  return { original: said.original, copies: copies ?? said.copies };
}

/** The matters with one more, or with one more wording of the same. */
function withWording(matters: ChecklistItem["matters"], { code, name }: MatterPapers, wording: string) {
  const known = matters.find((each) => each.code === code);
  if (!known) return [...matters, { code, name, wordings: [wording] }];
  const wordings = [...new Set([...known.wordings, wording])];
  return matters.map((each) => (each === known ? { ...each, wordings } : each));
}

function merged(item: ChecklistItem, material: Material, said: Paper, matter: MatterPapers): ChecklistItem {
  const { original, copies } = formOf(material, said);
  const { issuer, condition } = material;
  return {
    ...item,
    original: item.original || original || (item.original ?? original),
    copies: most(item.copies, copies),
    necessity: stricter(item.necessity, material.necessity),
    issuers: issuer && !item.issuers.includes(issuer) ? [...item.issuers, issuer] : item.issuers,
    // Asked for without a condition once, it is asked for anyhow.
    conditions: condition && item.conditions.length > 0 ? [...new Set([...item.conditions, condition])] : [],
    matters: withWording(item.matters, matter, material.name),
  };
}

function first(material: Material, said: Paper, matter: MatterPapers): ChecklistItem {
  const { necessity, issuer, condition, quality } = material;
  return {
    name: said.name,
    ...formOf(material, said),
    necessity,
    issuers: issuer ? [issuer] : [],
    conditions: condition ? [condition] : [],
    ofEach: isOfEachMatter(said.name),
    matters: withWording([], matter, material.name),
    quality,
  };
}

/**
 * What to bring for all matters together: the same paper once, whatever each calls it (`paperNames`). Papers that only cases in `ruledOut` ask for are left
 * out. Those that serve most matters come first, because they matter most.
 */
export function mergedChecklist(matters: readonly MatterPapers[], ruledOut: readonly string[] = []): ChecklistItem[] {
  const items = new Map<string, ChecklistItem>();
  for (const matter of matters) {
    for (const material of matter.materials) {
      if (material.condition && ruledOut.includes(material.condition)) continue;
      const said = readPaper(material.name);
      const known = items.get(said.name);
      items.set(said.name, known ? merged(known, material, said, matter) : first(material, said, matter));
    }
  }
  return [...items.values()].sort((a, b) => b.matters.length - a.matters.length);
}

/** Whether a paper is only for matters that are not on the trip. */
export function isOffTrip({ matters }: Pick<ChecklistItem, "matters">, leftOut: ReadonlySet<string>): boolean {
  return matters.every(({ code }) => leftOut.has(code));
}

/** What to bring for every matter chosen: first what the trip needs, then what only those off the trip ask for. */
export function tripChecklist(
  matters: readonly MatterPapers[],
  leftOut: ReadonlySet<string>,
  ruledOut: readonly string[] = [],
): ChecklistItem[] {
  const items = mergedChecklist(matters, ruledOut);
  return [...items.filter((item) => !isOffTrip(item, leftOut)), ...items.filter((item) => isOffTrip(item, leftOut))];
}

/**
 * Names of the papers of which nobody says whose they are, in a list that has the same paper of somebody: 户口簿 beside
 * 父母户口簿. Alone, a paper is taken for the applicant's.
 */
export function papersOfNobody(items: readonly ChecklistItem[]): ReadonlySet<string> {
  const named = items.filter(({ name }) => saysWhose(name)).map(({ name }) => paperOfAnybody(name));
  const open = items.filter(
    ({ name, matters }) => named.includes(name) && !matters.some(({ wordings }) => wordings.some(saysWhose)),
  );
  return new Set(open.map(({ name }) => name));
}

/** Under what a paper of a matter is ticked off, in a guide as in a plan or a bundle: by its one name. */
export function tickKeys(codes: readonly string[], paper: string): string {
  return codes.map((code) => `${code} ${readPaper(paper).name}`).join("\n");
}

/** The names by which matters ask for it, where they are not all the one that it is listed under. */
export function otherWordings({ name, matters }: ChecklistItem): ChecklistItem["matters"] {
  return matters.some(({ wordings }) => wordings.some((wording) => wording !== name)) ? matters : [];
}

/** The cases that the data distinguish, each once: what there is to ask about. */
export function casesAsked(matters: readonly MatterPapers[]): string[] {
  const conditions = matters.flatMap(({ materials }) => materials.flatMap(({ condition }) => condition ?? []));
  return [...new Set(conditions)];
}
