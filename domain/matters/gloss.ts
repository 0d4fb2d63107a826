import { isInLetters, type LetterRow } from "@/domain/search/lexicon";

/** What a matter is about in English, from the words that the search knows it by; null where it knows none. Unofficial. */
export type Gloss = (name: string, shortName?: string | null) => string | null;

/** A term inside a name has to say what the name is about; two characters stand in too many. */
const INSIDE = 3;

/** Glosses from the synonyms whose words are English: of the short name or name itself, else of the longest term in it. */
export function glossFrom(rows: readonly LetterRow[]): Gloss {
  const words = new Map<string, string>();
  for (const { word, term } of [...rows].filter(({ word }) => isInLetters(word)).sort((a, b) => b.weight - a.weight)) {
    if (!words.has(term)) words.set(term, word);
  }
  const terms = [...words.keys()].filter(({ length }) => length >= INSIDE).sort((a, b) => b.length - a.length);
  return (name, shortName) => {
    const term =
      [shortName, name].find((each) => each && words.has(each)) ??
      terms.find((each) => name.includes(each)) ??
      terms.find((each) => shortName?.includes(each));
    return (term && words.get(term)) || null;
  };
}

/** For the Chinese view, which needs none. */
export const noGloss: Gloss = () => null;
