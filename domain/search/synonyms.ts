import { splitSyllables } from "@/domain/search/pinyin";

/** One line of the table: people say `word`, the catalogue writes `term`. Holds in both directions. */
export type Synonym = {
  word: string;
  term: string;
  /** 0–1: how surely one means the other. */
  weight: number;
  /** What stands in the text is the term: the catalogue writes it so. */
  isTerm?: true;
};

/** Either side → what it may stand for. Letters (pinyin, initials of a word) are keys too. */
export type SynonymTable = ReadonlyMap<string, readonly Synonym[]>;

/** A wording with a word exchanged for what it stands for. */
export type Expansion = Synonym & {
  text: string;
  /** What stood in the text: the word, or letters for it. */
  said: string;
};

/** Characters of the longest word that is looked up. */
export const LONGEST_WORD = 16;
/** More wordings than this only add noise, and time. */
const MOST_WORDINGS = 10;
const MOST_OF_A_WORD = 6;
/** The official term is said on purpose; what people call it besides is a weaker guess. */
const BACKWARDS = 0.8;

/** Letters of two syllables; fewer stand for anything. */
const SHORTEST_SOUND = 5;

/** Several words exchanged at once are several guesses. */
const TOGETHER = 0.75;

/** A shop, and what it sells. */
const SHOP = /^(\p{Script=Han}{2,})[店铺馆坊厅摊]$/u;
const SOLD = 0.7;

/** What a synonym's word is found by, besides itself: written at save time. */
export type SynonymRow = Synonym & { pinyin: string; initials: string };

/** The table to look words up in, both ways, and by the letters of the words. */
export function synonymTable(rows: readonly SynonymRow[]): SynonymTable {
  const table = new Map<string, Synonym[]>();
  const add = (key: string, word: string, term: string, weight: number, isTerm?: true) => {
    const synonym = isTerm ? { word, term, weight, isTerm } : { word, term, weight };
    const known = table.get(key);
    if (known) known.push(synonym);
    else table.set(key, [synonym]);
  };
  for (const { word, term, weight, pinyin, initials } of rows) {
    add(word, word, term, weight);
    add(term, term, word, weight * BACKWARDS, true);
    // 奶茶铺, 奶茶屋 are 奶茶店: what is sold there is the word.
    const sold = SHOP.exec(word)?.[1];
    if (sold) add(sold, word, term, weight * SOLD);
    const letters = pinyin.replaceAll(" ", "");
    if (letters !== word) add(letters, word, term, weight);
    // Two letters stand for too many words.
    if (initials.length > 2 && initials !== letters) add(initials, word, term, weight * BACKWARDS);
  }
  return table;
}

/** A wording in which the rest of the text still stands beside the exchanged word. */
function besideRest(word: string, text: string): number {
  return 0.55 + (0.45 * word.length) / text.length;
}

/** The term alone: it leaves out the rest, and counts only as far as the word made up the text. */
function alone(word: string, text: string): number {
  return 0.1 + (0.75 * word.length) / text.length;
}

/**
 * The wordings that synonyms make of a folded text, best first: the word exchanged where it stands.
 *
 * @param onlyWhole the text itself has to be a word of the table; nothing inside it is exchanged.
 */
export function expand(text: string, table: SynonymTable, onlyWhole = false): Expansion[] {
  const found = exchanges(text, table, onlyWhole);
  const together = onlyWhole ? null : exchangedTogether(text, found, table);
  return [...mixed(found), ...(together ? [together] : [])];
}

/** The best wordings, not all of one word: 老人 stands for so much that 过世 would not have its turn. */
function mixed(found: readonly Expansion[]): Expansion[] {
  const turns = new Map<string, number>();
  const early: Expansion[] = [];
  const late: Expansion[] = [];
  for (const each of found) {
    const turn = turns.get(each.said) ?? 0;
    turns.set(each.said, turn + 1);
    (turn < MOST_OF_A_WORD ? early : late).push(each);
  }
  return [...early, ...late].slice(0, MOST_WORDINGS);
}

/** The words of a text that the table knows, in a row and without what stands between: 老人失能补贴 of 家里老人瘫痪有补贴. */
function exchangedTogether(text: string, found: readonly Expansion[], table: SynonymTable): Expansion | null {
  const best = new Map<string, Synonym>();
  for (const each of found) if (!best.has(each.word)) best.set(each.word, each);
  let wording = "";
  let words = 0;
  for (let at = 0; at < text.length; ) {
    const word = longestWord(text, at, table);
    if (!word) {
      at++;
      continue;
    }
    // What the catalogue writes itself stays as it is.
    const isTerm = !best.has(word) || table.get(word)?.some((known) => known.isTerm);
    wording += isTerm ? word : best.get(word)?.term;
    words++;
    at += word.length;
  }
  return words > 1 ? { word: text, term: wording, weight: TOGETHER, text: wording, said: text } : null;
}

function longestWord(text: string, from: number, table: SynonymTable): string | null {
  for (let to = Math.min(text.length, from + LONGEST_WORD); to > from + 1; to--) {
    if (table.has(text.slice(from, to))) return text.slice(from, to);
  }
  return null;
}

const LETTER = /[a-z]/;

/** Letters inside a longer run of letters are a word only where syllables begin and end: `gaixing`, but not `sb` in `sbk`. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (!LETTER.test(text[from] ?? "") || !LETTER.test(text[to - 1] ?? "")) return true;
  if (!LETTER.test(text[from - 1] ?? "") && !LETTER.test(text[to] ?? "")) return true;
  let start = from;
  while (LETTER.test(text[start - 1] ?? "")) start--;
  const run = /^[a-z]+/.exec(text.slice(start))?.[0] ?? "";
  const ends = new Set([start]);
  let end = start;
  for (const syllable of splitSyllables(run) ?? []) {
    end += syllable.length;
    ends.add(end);
  }
  return to - from >= SHORTEST_SOUND && ends.has(from) && ends.has(to);
}

/** Each word that the table knows, exchanged by itself, best first. */
export function exchanges(text: string, table: SynonymTable, onlyWhole = false): Expansion[] {
  const found: Expansion[] = [];
  for (let from = 0; from < (onlyWhole ? 1 : text.length); from++) {
    const longest = Math.min(text.length, from + LONGEST_WORD);
    for (let to = longest; to > from + 1; to--) {
      const word = text.slice(from, to);
      if (!standsAlone(text, from, to)) continue;
      if (onlyWhole && to !== text.length) break;
      for (const synonym of table.get(word) ?? []) {
        // 社保卡 inside 社会保障卡: exchanging a word for one that the text has already says nothing new.
        if (text.includes(synonym.term)) continue;
        const exchanged = text.slice(0, from) + synonym.term + text.slice(to);
        found.push({ ...synonym, weight: synonym.weight * besideRest(word, text), text: exchanged, said: word });
        if (exchanged !== synonym.term) {
          found.push({ ...synonym, weight: synonym.weight * alone(word, text), text: synonym.term, said: word });
        }
      }
    }
  }
  return found.sort((a, b) => b.weight - a.weight);
}
