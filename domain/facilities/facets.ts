import { z } from "zod";
import type { FacilityKind } from "@/domain/facilities/facility";

/** Attributes hold several values apart by this. */
const BETWEEN = "、";

/**
 * By what facilities of some kinds can be told apart: the attribute that says it, and each choice with the words
 * that data files use for it. A record that says nothing, or something else, is `unknown`: never guessed.
 */
export const facilityFacets = {
  nature: {
    attribute: "nature",
    kinds: ["school", "hospital"],
    words: { public: ["公办", "公立"], private: ["民办", "民营"] },
  },
  schoolStage: {
    attribute: "school-stage",
    kinds: ["school"],
    words: {
      kindergarten: ["幼儿园"],
      primary: ["小学"],
      // Of which stage a 中学 is, its name does not tell.
      secondary: ["中学"],
      junior: ["初中"],
      "nine-year": ["九年一贯制"],
      senior: ["高中"],
      vocational: ["职业学校"],
      higher: ["高等学校"],
    },
  },
  grade: {
    attribute: "hospital-grade",
    kinds: ["hospital"],
    words: {
      "3a": ["三级甲等", "三甲"],
      "3bc": ["三级", "三级乙等", "三级丙等"],
      "2abc": ["二级", "二级甲等", "二级乙等", "二级丙等"],
      "1abc": ["一级", "一级甲等", "一级乙等", "一级丙等"],
    },
  },
  publicAccess: {
    attribute: "public-access",
    kinds: ["parking"],
    words: { yes: ["是", "对公众开放"], no: ["否", "不对公众开放"] },
  },
} as const satisfies Record<
  string,
  { attribute: string; kinds: readonly FacilityKind[]; words: Record<string, readonly string[]> }
>;
export type FacilityFacet = keyof typeof facilityFacets;
type Words<Facet extends FacilityFacet> = (typeof facilityFacets)[Facet]["words"];
export type FacetChoice<Facet extends FacilityFacet = FacilityFacet> = Facet extends FacilityFacet
  ? keyof Words<Facet> | "unknown"
  : never;

export const facetNames = Object.keys(facilityFacets) as FacilityFacet[];

/** The choices of a facet in their order, "nobody says" last. */
export function choicesOf<Facet extends FacilityFacet>(facet: Facet): FacetChoice<Facet>[] {
  const words: Record<string, readonly string[]> = facilityFacets[facet].words;
  return [...Object.keys(words), "unknown"] as FacetChoice<Facet>[];
}

/** The words in data files that mean a choice; of `unknown`, none. */
export function wordsOf(facet: FacilityFacet, choice: string): readonly string[] {
  const words: Record<string, readonly string[]> = facilityFacets[facet].words;
  return words[choice] ?? [];
}

/** The facets that tell facilities of these kinds apart: those of every one of them. */
export function facetsOf(kinds: readonly FacilityKind[]): FacilityFacet[] {
  return facetNames.filter((facet) => {
    const own: readonly FacilityKind[] = facilityFacets[facet].kinds;
    return kinds.length > 0 && kinds.every((kind) => own.includes(kind));
  });
}

/** What the attributes of a record say of a facet, in the order they say it; empty where they do not. */
export function readFacet<Facet extends FacilityFacet>(
  facet: Facet,
  attributes: Record<string, string>,
): Exclude<FacetChoice<Facet>, "unknown">[] {
  const said = (attributes[facilityFacets[facet].attribute] ?? "").split(BETWEEN).map((word) => word.trim());
  const choices = choicesOf(facet).filter((choice) => choice !== "unknown");
  return said.flatMap((word) => choices.filter((choice) => wordsOf(facet, choice).includes(word))) as Exclude<
    FacetChoice<Facet>,
    "unknown"
  >[];
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const number = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,4})?$/)
  .transform(Number);
const percent = number.refine((value) => value <= 100);

const readings = {
  beds: ["beds", wholeNumber],
  primaryClasses: ["primary-classes", wholeNumber],
  secondaryClasses: ["secondary-classes", wholeNumber],
  seats: ["seats", wholeNumber],
  sharedBays: ["shared-bays", wholeNumber],
  enterprises: ["enterprises", wholeNumber],
  occupancy: ["occupancy", percent],
  landArea: ["land-area", number],
  floorArea: ["floor-area", number],
} as const;

/** What the attributes of a facility say, typed; null where they do not, or in words that are no such value. */
export const facilityFactsSchema = z
  .object({
    nature: z.array(z.enum(["public", "private"])),
    schoolStage: z.array(
      z.enum(["kindergarten", "primary", "secondary", "junior", "nine-year", "senior", "vocational", "higher"]),
    ),
    grade: z.array(z.enum(["3a", "3bc", "2abc", "1abc"])),
    publicAccess: z.array(z.enum(["yes", "no"])),
    beds: z.number().int().nullable(),
    primaryClasses: z.number().int().nullable(),
    secondaryClasses: z.number().int().nullable(),
    seats: z.number().int().nullable(),
    sharedBays: z.number().int().nullable(),
    enterprises: z.number().int().nullable(),
    /** Percent. */
    occupancy: z.number().nullable(),
    /** Square metres. */
    landArea: z.number().nullable(),
    floorArea: z.number().nullable(),
  })
  .meta({ id: "FacilityFacts" });
export type FacilityFacts = z.infer<typeof facilityFactsSchema>;

/** Reads the attributes of a facility. */
export function facilityFacts(attributes: Record<string, string>): FacilityFacts {
  const read = ([name, schema]: readonly [string, z.ZodType<number, string>]): number | null =>
    schema.safeParse(attributes[name]).data ?? null;
  return {
    nature: readFacet("nature", attributes),
    schoolStage: readFacet("schoolStage", attributes),
    grade: readFacet("grade", attributes),
    publicAccess: readFacet("publicAccess", attributes),
    beds: read(readings.beds),
    primaryClasses: read(readings.primaryClasses),
    secondaryClasses: read(readings.secondaryClasses),
    seats: read(readings.seats),
    sharedBays: read(readings.sharedBays),
    enterprises: read(readings.enterprises),
    occupancy: read(readings.occupancy),
    landArea: read(readings.landArea),
    floorArea: read(readings.floorArea),
  };
}
