import { customPinyin, pinyin } from "pinyin-pro";
import { fold } from "@/domain/search/fold";
import { initialsOf, syllablesOf } from "@/domain/search/pinyin";
import type { Question } from "@/domain/search/query";

/** Words of this field that a general dictionary reads differently. */
customPinyin({
  还建: "huán jiàn",
  还建房: "huán jiàn fáng",
  还建楼: "huán jiàn lóu",
  还迁: "huán qiān",
  还贷: "huán dài",
  洪都: "hóng dū",
  红角洲: "hóng jiǎo zhōu",
  综窗: "zōng chuāng",
  长堎: "cháng léng",
});

const GRAM = 3;
/** Longer queries say nothing more; the bound keeps a pasted page from becoming an array of thousands. */
const LONGEST_QUERY = 64;
/** Marks a token that begins at a syllable or word: 安义 is `^any`, so that `anyi` does not find 管一 (gu-anyi). */
const START = "^";

/** Marks a whole name. */
const WHOLE = "=";
/** Stands between two syllables: `she.bao` is how 社保 and 社宝 sound. */
const BESIDE = ".";

/** Characters of a query that is looked for by each of them. */
const SHORT = 4;

const HAN_RUN = /\p{Script=Han}+/gu;
const WORD_RUN = /[\p{Script=Latin}\p{N}]+/gu;

/** Compatibility forms folded (ＡＢ１ → ab1), lower case, punctuation gone, one blank between words. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{C}]/gu, "")
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The text itself, and the text without what stands in brackets: people type 社会保障卡申领 for 社会保障卡（社保卡）申领. */
function readings(text: string): string[] {
  const folded = text.normalize("NFKC");
  const bare = folded.replace(/[([{〔【《][^)\]}〕】》]*[)\]}〕】》]/gu, "");
  return bare === folded ? [plain(folded)] : [plain(folded), plain(bare)];
}

/** What was read last: a record's name is read for its tokens, its sound and its place in a list. */
const lastRead = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 200;

/** The syllables of Chinese characters, one for each, without tones. */
export function readHan(han: string): readonly string[] {
  const known = lastRead.get(han);
  if (known) return known;
  const read = pinyin(han, { toneType: "none", type: "array", v: true });
  if (lastRead.size >= MOST_REMEMBERED) lastRead.clear();
  lastRead.set(han, read);
  return read;
}

function syllables(han: string): string[] {
  return readHan(han).filter((syllable) => /^[a-z]+$/.test(syllable));
}

function pairs(parts: readonly string[]): string[] {
  return parts.slice(1).map((part, index) => `${parts[index]}${BESIDE}${part}`);
}

/** Grams of a run of letters: anchored ones wherever somebody may begin to type, free ones everywhere. */
function letterGrams(letters: string, starts: Iterable<number>): string[] {
  const grams: string[] = [];
  for (const start of starts) {
    for (let length = 1; length <= GRAM && start + length <= letters.length; length++) {
      grams.push(START + letters.slice(start, start + length));
    }
  }
  for (let at = 0; at + GRAM <= letters.length; at++) grams.push(letters.slice(at, at + GRAM));
  return grams;
}

function hanGrams(run: string): string[] {
  const characters = Array.from(run);
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)];
}

function pinyinGrams(run: string): string[] {
  const parts = syllables(run);
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length;
  }
  const initials = parts.map((part) => part[0]).join("");
  return [...letterGrams(parts.join(""), starts), ...letterGrams(initials, parts.keys()), ...pairs(parts)];
}

/** Every run of a text that matches, without what lies between. */
function runs(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/**
 * The tokens under which a record is found; stored in its `search_tokens`.
 * Chinese characters and their bigrams, words and numbers, and for names also pinyin and initials.
 *
 * @param names names, short names, aliases: also found by pinyin.
 * @param more further texts, such as an address: found by their characters only.
 */
export function searchTokens(names: string[], more: string[] = []): string[] {
  const tokens = new Set<string>();
  const add = (found: string[]) => {
    for (const token of found) tokens.add(token);
  };
  for (const text of [...names, ...more].flatMap(readings)) {
    for (const run of runs(text, HAN_RUN)) add(hanGrams(run));
    for (const run of runs(text, WORD_RUN)) add(letterGrams(run, [0]));
  }
  for (const text of names.flatMap(readings)) {
    for (const run of runs(text, HAN_RUN)) add(pinyinGrams(run));
  }
  for (const name of names) add([WHOLE + fold(name).text]);
  return [...tokens];
}

/** The sound of each name, for ranking: its syllables with blanks between, and their first letters. */
export function soundColumns(names: readonly string[]): { pinyin: string[]; initials: string[] } {
  const read = names.map((name) => syllablesOf(name, readHan));
  return { pinyin: read.map((syllables) => syllables.join(" ")), initials: read.map(initialsOf) };
}

/** The pairs of characters of a text. */
function hanPairs(text: string): string[] {
  return runs(text, HAN_RUN).flatMap((run) => hanGrams(run).slice(Array.from(run).length));
}

/** Letters of a query as grams: the first anchored, the others free. */
function queryGrams(run: string): string[] {
  const grams = [START + run.slice(0, GRAM)];
  for (let at = 1; at + GRAM <= run.length; at++) grams.push(run.slice(at, at + GRAM));
  return grams;
}

/**
 * The tokens of which a record that may answer a question has some; the more the likelier. Those of one wording, of
 * the sound or of one run of letters belong together.
 */
export function candidateTokens({ wordings, units, core }: Question): {
  whole: string[];
  some: string[];
  together: string[][];
} {
  const letters = runs(core, WORD_RUN).map(queryGrams);
  const sounds = units ? [pairs(units.map(({ syllable }) => syllable))] : [];
  const written = wordings.map(({ text }) => hanPairs(text));
  // Characters alone are common; a short query with a wrong or missing one has nothing else to be found by.
  const characters = core.length <= SHORT ? runs(core, HAN_RUN).join("") : "";
  return {
    whole: wordings.map(({ text }) => WHOLE + text),
    some: [...new Set([...[...written, ...letters, ...sounds].flat(), ...characters])],
    // Letters that can be read say more as syllables.
    together: [...written, ...(units ? sounds : letters)],
  };
}

/**
 * The tokens a record must hold, all of them, to answer a query: `search_tokens @> queryTokens(q)`.
 * Empty when the query has no letter, digit or character: then nothing was asked.
 */
export function queryTokens(q: string): string[] {
  const tokens = new Set<string>();
  // Enumerations are several wishes at once; other punctuation is noise inside one.
  for (const part of q
    .slice(0, LONGEST_QUERY)
    .normalize("NFKC")
    .split(/[\s、,;。/|]+/u)) {
    const text = plain(part);
    for (const run of runs(text, HAN_RUN)) {
      const characters = Array.from(run);
      // A bigram implies its characters, so a single character is asked for only when it stands alone.
      for (const gram of characters.length > 1 ? hanGrams(run).slice(characters.length) : characters) tokens.add(gram);
    }
    for (const gram of runs(text, WORD_RUN).flatMap(queryGrams)) tokens.add(gram);
  }
  return [...tokens];
}

const NUMBER_WIDTH = 8;

/** A key that sorts names as a Chinese A–Z index does, under any collation; 2号线 stands before 10号线. */
export function sortKey(name: string): string {
  return plain(name)
    .replace(HAN_RUN, (run) => ` ${readHan(run).join(" ")} `)
    .replace(/\d+/gu, (digits) => ` ${digits.padStart(NUMBER_WIDTH, "0")} `)
    .replace(/\s+/gu, " ")
    .trim();
}
