import { fold } from "@/domain/search/fold";
import type { Question } from "@/domain/search/query";
import { GOOD, rank } from "@/domain/search/rank";

/** A text that names are found by: the name of a matter, or a term that a synonym leads to already. */
export type TermChoice = {
  term: string;
  of: "matters" | "synonyms";
  /** What else it is called, or what stands for it: whoever says something like that may mean it. */
  others: readonly string[];
  /** Of the term, then of the others: syllables with blanks between. */
  pinyin: readonly string[];
};
/** `like`: what else it is called that comes closest to what was said; null where the term itself does. */
export type SuggestedTerm = Pick<TermChoice, "term" | "of"> & { like: string | null };

/** Of the best, how far below it others are worth showing; and of what answers, how far below it all is chance. */
const WORSE = 0.4;
const CHANCE = GOOD / 2;

/** The terms that what was said comes closest to, by the rules of the search itself: characters, synonyms, sound. */
export function suggestTerms(question: Question, choices: readonly TermChoice[], most: number): SuggestedTerm[] {
  const candidates = choices.map(({ term, of, others, pinyin }) => {
    const nothing = { hasShortName: false, popularity: 0, distance: null };
    return { ...nothing, code: `${term} ${of}`, names: [term, ...others], pinyin, term, of };
  });
  const ranked = rank(question, candidates);
  const least = Math.max(CHANCE, (ranked[0]?.score ?? 0) * WORSE);
  const first = new Map<string, SuggestedTerm>();
  for (const { candidate, score, alias } of ranked) {
    const key = fold(candidate.term).text;
    if (score < least || first.size === most) break;
    if (!first.has(key)) first.set(key, { term: candidate.term, of: candidate.of, like: alias });
  }
  return [...first.values()];
}
