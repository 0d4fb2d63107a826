import { isNear, splitSyllables } from "@/domain/search/pinyin";

/** One line of the table whose word is written in letters: "ID card" stands for 身份证. */
export type LetterRow = { word: string; term: string; weight: number };

/** Words in letters that the table knows, English as a rule, by their stems. */
export type Lexicon = {
  /** Stems with blanks between → the term. */
  readonly terms: ReadonlyMap<string, string>;
  /** Every stem of every phrase, the shorter first. */
  readonly stems: readonly string[];
  readonly known: ReadonlySet<string>;
};

/** A query with its English put into Chinese. */
export type Translated = {
  text: string;
  /** The words that were understood, as typed, and what they were taken for. */
  said: string;
  meant: string;
};

/** A stretch of words and the term for it; null where the table knows none. */
type Part = { said: string; term: string | null; isSure: boolean };

const IN_LETTERS = /^[a-z][a-z\s'’&/-]*$/iu;
const RUN = /[a-z]+(?:[\s'’.,&/-]+[a-z]+)*(?:['’](?=\s|$))?/giu;
const WORD = /[a-z]+(?:['’][a-z]+)?/giu;

/** Words in no phrase of the table say nothing; they are pinyin too (he, can, you) and go only beside English ones. */
const NOISE = new Set(
  "a an the my your his her our their i we you he she it they is are am be do does did can could should will would must may to for of in on at by with from and or as if this that me us please how what which who when get getting got need needs want have has had there here some any new apply applying application".split(
    " ",
  ),
);

/** Words of the longest phrase that is looked up. */
export const LONGEST_PHRASE = 5;
/** Fewer letters are too few to guess the rest of a word from, or a slip in it. */
const BEGUN_FROM = 4;
const SLIP_FROM = 6;

const irregular: Readonly<Record<string, string>> = {
  ...{ children: "child", kids: "child", kid: "child", women: "woman", wives: "wife" },
  ...{ licence: "license", centre: "center", labour: "labor", neighbour: "neighbor", neighbourhood: "neighborhood" },
};

/** Whether a word of the table is written in letters: such words are read here, never by their sound. */
export function isInLetters(word: string): boolean {
  return IN_LETTERS.test(word);
}

/** A word without case, plural and possessive, in its American spelling. */
export function stem(word: string): string {
  const bare = word.toLowerCase().replace(/['’].*$/u, "");
  const one = irregular[bare] ?? bare;
  if (one.length < 4 || /(?:ss|us|is)$/.test(one)) return one;
  const singular = one
    .replace(/ies$/, "y")
    .replace(/(x|ch|sh)es$/, "$1")
    .replace(/s$/, "");
  return irregular[singular] ?? singular;
}

const stemsOf = (text: string): string[] => (text.match(WORD) ?? []).map(stem);

/** The table of words in letters, the surest term of each. */
export function lexiconOf(rows: readonly LetterRow[]): Lexicon {
  const terms = new Map<string, string>();
  for (const { word, term } of [...rows].sort((a, b) => b.weight - a.weight)) {
    const phrase = stemsOf(word).join(" ");
    if (!terms.has(phrase)) terms.set(phrase, term);
  }
  const known = new Set([...terms.keys()].flatMap((phrase) => phrase.split(" ")));
  return { terms, known, stems: [...known].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) };
}

/** Whether letters are pinyin, or will be when the last syllable is there. */
function mayBePinyin(letters: string): boolean {
  return splitSyllables(letters) !== null || splitSyllables(letters.replace(/(?:[zcs]h|[^aeiouv])$/, "")) !== null;
}

/** Whether two neighbouring letters changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other;
}

/** The word of the table that an unknown one begins, or is a slip of; itself where there is none. */
function guessed(word: string, isLast: boolean, { known, stems }: Lexicon): string {
  if (known.has(word) || NOISE.has(word) || word.length < BEGUN_FROM || !/[aeiou]/.test(word) || mayBePinyin(word)) {
    return word;
  }
  const begun = isLast ? stems.find((each) => each.startsWith(word)) : undefined;
  const meant = begun ?? (word.length < SLIP_FROM ? undefined : stems.find((each) => isSlip(word, each)));
  return meant ?? word;
}

const isSlip = (word: string, known: string) =>
  known.length >= SLIP_FROM - 1 && (isNear(word, known) || isSwapped(word, known));

/** The longest phrases of a run of words, from its beginning on. */
function partsOf(run: string, lexicon: Lexicon): Part[] {
  const words = run.match(WORD) ?? [];
  const stems = words.map((word, at) => guessed(stem(word), at === words.length - 1, lexicon));
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 1 && !lexicon.terms.has(stems.slice(at, at + length).join(" "))) length--;
    const phrase = stems.slice(at, at + length).join(" ");
    const term = lexicon.terms.get(phrase) ?? null;
    const isSure = term !== null && (length > 1 || splitSyllables(phrase) === null);
    if (term !== null || !NOISE.has(phrase)) parts.push({ said: words.slice(at, at + length).join(" "), term, isSure });
    at += length;
  }
  return parts;
}

/**
 * Puts the words in letters that the table knows into Chinese, before anything else is made of a query; what it does
 * not know stays, as pinyin or a name. Null where it knows nothing, or only what may as well be pinyin.
 */
export function translate(text: string, lexicon: Lexicon): Translated | null {
  const understood: Part[] = [];
  const translated = text.replace(RUN, (run) => {
    const parts = partsOf(run, lexicon);
    // 嫦娥 is "change" too: a single word that can be read as pinyin is English only beside another.
    if (!parts.some(({ isSure }) => isSure) && parts.filter(({ term }) => term).length < 2) return run;
    understood.push(...parts.filter(({ term }) => term));
    return ` ${parts.map(({ said, term }) => term ?? said).join(" ")} `;
  });
  if (understood.length === 0) return null;
  return {
    text: translated.trim(),
    said: understood.map(({ said }) => said).join(" "),
    meant: understood.map(({ term }) => term).join(""),
  };
}
