import { z } from "zod";

/** How far down an answer is looked for; further down nobody looks. */
export const DEEPEST = 10;

const caseSchema = z.object({ query: z.string(), group: z.string(), expected: z.array(z.string()), set: z.string() });
/** What a search case asks: a query, and the codes of a group any of which answers it. */
export type AskedCase = z.infer<typeof caseSchema>;

const placeSchema = z.number().int().nullable();
/** Place of the answer from 1 on; null where it is not among the first ten. */
export type Place = z.infer<typeof placeSchema>;

const comparedSchema = caseSchema.extend({ before: placeSchema, after: placeSchema });
/** A case with where its answer stood, and where it would. */
export type ComparedCase = z.infer<typeof comparedSchema>;
export type Verdict = "better" | "worse" | "unchanged";

const figuresSchema = z.object({ cases: z.number().int(), top1: z.number(), top3: z.number(), mrr: z.number() });
/** Shares 0–1 of the cases whose answer comes first, and among three; mean of 1/place. */
export type CaseFigures = z.infer<typeof figuresSchema>;

/** Both figures as a publication keeps them. */
export const bothFiguresSchema = z.object({ before: figuresSchema, after: figuresSchema });

/** What a draft does to the cases. */
export const comparisonSchema = z.object({
  /** Only those whose place differs. */
  moved: z.array(comparedSchema),
  figures: bothFiguresSchema,
  /** Cases that the draft could touch at all, and were asked again. */
  asked: z.number().int(),
  /** Cases whose answer is not in this district's data: not counted. */
  absent: z.number().int(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** By what a case is known, whatever the order of its answers. */
export function caseKey({ query, group, expected }: Omit<AskedCase, "set">): string {
  return JSON.stringify([group, query, ...[...expected].sort()]);
}

/** The query of a case, out of what it is known by. */
export function queryOf(key: string): string {
  return String((JSON.parse(key) as unknown[])[1] ?? "");
}

const depth = (place: Place): number => place ?? DEEPEST + 1;

export function verdictOf({ before, after }: { before: Place; after: Place }): Verdict {
  if (depth(after) === depth(before)) return "unchanged";
  return depth(after) < depth(before) ? "better" : "worse";
}

export function figuresOf(places: readonly Place[]): CaseFigures {
  const cases = places.length;
  const share = (count: number) => (cases === 0 ? 0 : count / cases);
  const within = (most: number) => share(places.filter((place) => depth(place) <= most).length);
  const sum = places.reduce<number>((total, place) => total + (place === null ? 0 : 1 / place), 0);
  return { cases, top1: within(1), top3: within(3), mrr: share(sum) };
}

/** Both places of every case together. */
export function comparisonOf(cases: readonly ComparedCase[], more: Pick<Comparison, "asked" | "absent">): Comparison {
  const figures = {
    before: figuresOf(cases.map(({ before }) => before)),
    after: figuresOf(cases.map(({ after }) => after)),
  };
  return { moved: cases.filter((each) => verdictOf(each) !== "unchanged"), figures, ...more };
}

/** Why a case may become worse, and how far it had fallen when that was said. */
export const acceptanceSchema = z.object({ case: z.string(), place: placeSchema, reason: z.string() });
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** The worse cases that nobody has accepted, or that have fallen further since. */
export function unaccepted(moved: readonly ComparedCase[], acceptances: readonly Acceptance[]): ComparedCase[] {
  const placeOf = new Map(acceptances.map((each) => [each.case, depth(each.place)]));
  return moved.filter((each) => {
    if (verdictOf(each) !== "worse") return false;
    const accepted = placeOf.get(caseKey(each));
    return accepted === undefined || depth(each.after) > accepted;
  });
}
