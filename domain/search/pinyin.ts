import { fold } from "@/domain/search/fold";

/** Reads Chinese characters as syllables without tones, one for each; pinyin-pro where it is at hand. */
export type ReadHan = (han: string) => readonly string[];

const HAN_RUN = /\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The syllables of a name, one for each character of its folded form; letters and digits stand for themselves.
 * Written at save time (`pinyin`), so that nobody needs a dictionary when a query comes.
 */
export function syllablesOf(name: string, readHan: ReadHan): string[] {
  const { text } = fold(name);
  const syllables: string[] = [];
  let done = 0;
  for (const match of text.matchAll(HAN_RUN)) {
    syllables.push(...text.slice(done, match.index));
    const read = readHan(match[0]);
    const characters = Array.from(match[0]);
    // One for each character, whatever a dictionary makes of a rare one.
    syllables.push(...characters.map((character, index) => read[index] || character));
    done = match.index + match[0].length;
  }
  syllables.push(...text.slice(done));
  return syllables;
}

/** The first letters of syllables: shbzk for 社会保障卡. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable[0] ?? "").join("");
}

const SYLLABLE =
  /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iao|ian|uai|uan|ang|eng|ing|ong|ia|ie|iu|in|ua|uo|ui|un|ue|ve|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)/y;

/** Letters as syllables of pinyin, the longest first; null where they are none (sbk). */
export function splitSyllables(letters: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < letters.length; ) {
    SYLLABLE.lastIndex = at;
    let syllable = SYLLABLE.exec(letters)?.[0];
    if (!syllable) return null;
    // A final n or g begins the next syllable where a vowel follows: dengaosu stays, but tiananmen is ti-an…
    const next = letters[at + syllable.length] ?? "";
    if (/[iuv]/.test(next) && /[ng]$/.test(syllable) && syllable.length > 2) syllable = syllable.slice(0, -1);
    found.push(syllable);
    at += syllable.length;
  }
  return found.length > 0 ? found : null;
}

/** Whether two syllables differ by at most one letter: written, left out, added or changed. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}

/** Whether a character is written in Chinese. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}
