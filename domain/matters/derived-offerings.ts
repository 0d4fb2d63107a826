import type { MatterPlace, OfferedMatter } from "@/domain/matters/matter";

type Offering = Pick<OfferedMatter | MatterPlace, "offeringQuality" | "verification">;

/** Nobody said that the matter is handled there, and nobody has verified it: the catalogue's usual level says so. */
function isDerived({ offeringQuality, verification }: Offering): boolean {
  return offeringQuality !== "reported" && verification.offerings.verifiedAt === null;
}

/** How many of the offerings shown rest on the catalogue alone. */
export function derivedAmong(offerings: readonly Offering[]): "all" | "some" | "none" {
  const derived = offerings.filter(isDerived).length;
  if (derived === 0) return "none";
  return derived === offerings.length ? "all" : "some";
}

/** The messages that say so. */
export const derivedTexts = { all: "offeringsDerived", some: "offeringsPartlyDerived" } as const;
