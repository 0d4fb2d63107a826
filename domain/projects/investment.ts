import type { Qualifier } from "@/domain/projects/project";
import type { Citation } from "@/domain/sources/source";

/** What one source says of one date: the total investment of how many projects, in yuan. */
export type InvestmentPart = {
  source: Citation;
  /** For when it speaks, where the records say so; else the source's own date counts. */
  asOf: string | null;
  yuan: number;
  reported: number;
  qualifier: Qualifier;
};

/** The sum of what is reported of several projects, in yuan, of how many of them, and what it is made of. */
export type ReportedInvestment = {
  yuan: number;
  reported: number;
  qualifier: Qualifier;
  /** The largest first. */
  parts: InvestmentPart[];
};

/** Adds up what the sources say; bound as `sumQualifier` says. */
export function sumParts(parts: readonly InvestmentPart[]): ReportedInvestment {
  return {
    yuan: parts.reduce((sum, { yuan }) => sum + yuan, 0),
    reported: parts.reduce((sum, { reported }) => sum + reported, 0),
    qualifier: sumQualifier(parts.map(({ qualifier }) => qualifier)),
    parts: [...parts].sort((a, b) => b.yuan - a.yuan || (a.source.code < b.source.code ? -1 : 1)),
  };
}

/** Whole per cent of the sum that a part makes; never more than it truly is. */
export const shareOf = (part: Pick<InvestmentPart, "yuan">, sum: Pick<ReportedInvestment, "yuan">): number =>
  sum.yuan === 0 ? 0 : Math.floor((100 * part.yuan) / sum.yuan);

const LOWER_BOUNDS: readonly Qualifier[] = ["exactly", "more-than", "at-least"];

/** What a sum of bounded amounts is: exact where all are, a lower bound where the others are, else no more than "about". */
export function sumQualifier(qualifiers: readonly Qualifier[]): Qualifier {
  if (qualifiers.every((each) => each === "exactly")) return "exactly";
  return qualifiers.every((each) => LOWER_BOUNDS.includes(each)) ? "at-least" : "about";
}
