import "server-only";
import { Converter } from "opencc-js/t2cn";

/** Taiwan's characters and words, so that 資訊 is found as 信息; Hong Kong's characters are among them. */
export const simplify = Converter({ from: "twp", to: "cn" });

const simple = new Map<string, boolean>();

/** One look for each character there is: converting whole tables word by word would keep a search waiting. */
function isSimple(character: string): boolean {
  const known = simple.get(character) ?? simplify(character) === character;
  simple.set(character, known);
  return known;
}

/** What somebody wrote in traditional characters as a query would be read; whatever is simplified stays as it is. */
export function inSimplified(text: string): string {
  const plain = text.normalize("NFKC");
  return Array.from(plain).every(isSimple) ? text : simplify(plain);
}

/** The same of both sides of a synonym. */
export function simplifiedPair<Pair extends { word: string; term: string }>(pair: Pair): Pair {
  return { ...pair, word: inSimplified(pair.word), term: inSimplified(pair.term) };
}
