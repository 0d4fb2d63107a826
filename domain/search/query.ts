import { fold } from "@/domain/search/fold";
import { type Facets, readIntents } from "@/domain/search/intents";
import { type Lexicon, type Translated, translate } from "@/domain/search/lexicon";
import { isHan, type ReadHan, splitSyllables } from "@/domain/search/pinyin";
import { type Expansion, exchanges, expand, type SynonymTable } from "@/domain/search/synonyms";

/** Longer queries say nothing more. */
export const LONGEST_QUERY = 64;
/** English takes more letters to say the same. */
const LONGEST_TYPED = 160;

const MOST_KNOWN = 30;

/** One wording of what was asked: as typed, without fillers, or with a synonym put in. */
export type Wording = {
  readonly text: string;
  /** 1 as typed; less for what we made of it. */
  readonly weight: number;
  readonly synonym: { word: string; term: string } | null;
};

/** What a query asks, ready for ranking. */
export type Question = {
  /** Folded, simplified; "" when nothing was asked. */
  readonly whole: string;
  /** Without fillers and words of intent: what the names are held against. */
  readonly core: string;
  readonly facets: Facets;
  readonly wordings: readonly Wording[];
  /** Words of the core that the table knows, with what each may stand for. */
  readonly known: readonly Pick<Expansion, "said" | "term">[];
  /** The core as syllables where it can be read as such, with the character where one was typed. */
  readonly units: readonly Unit[] | null;
  /** The core holds letters: pinyin, initials, or a mixture with characters. */
  readonly hasLetters: boolean;
};
export type Unit = { readonly character: string | null; readonly syllable: string };

/** What of the world a query is read with. */
export type Reading = {
  readHan: ReadHan;
  synonyms: SynonymTable;
  /** Traditional characters to simplified; the browser may leave them as they are. */
  simplify?: (text: string) => string;
  /** Words in letters, English as a rule; without it letters are pinyin or initials. */
  lexicon?: Lexicon;
};

function unitsOf(core: string, readHan: ReadHan): Unit[] | null {
  const units: Unit[] = [];
  for (const run of core.match(/\p{Script=Han}+|[a-z]+|./gu) ?? []) {
    if (isHan(run)) {
      const read = readHan(run);
      for (const [index, character] of Array.from(run).entries()) {
        units.push({ character, syllable: read[index] ?? character });
      }
    } else if (/^[a-z]+$/.test(run)) {
      const syllables = splitSyllables(run);
      if (!syllables) return null;
      for (const syllable of syllables) units.push({ character: null, syllable });
    } else units.push({ character: run, syllable: run });
  }
  return units;
}

/** What a wording was made of: what was typed, where that was English. */
const wordingOf = ({ text, weight, word, term }: Expansion, translated: Translated | null): Wording => ({
  text,
  weight,
  synonym: { word: translated?.said ?? word, term },
});

/** Reads a query: simplified, translated and folded, intents taken out, synonyms put in. */
export function readQuestion(q: string, { readHan, synonyms, simplify = (text) => text, lexicon }: Reading): Question {
  const simple = simplify(q.normalize("NFKC").slice(0, LONGEST_TYPED));
  const translated = lexicon ? translate(simple, lexicon) : null;
  const typed = (translated?.text ?? simple).slice(0, LONGEST_QUERY).toLowerCase();
  const whole = fold(typed).text;
  const intents = readIntents(typed);
  const rest = fold(intents.rest).text;
  // One character that is left over says less than the whole did: 能 of 周末能办事吗.
  const core = rest.length > 1 ? rest : whole;
  const synonym = translated && { word: translated.said, term: translated.meant };
  const wordings: Wording[] = [{ text: core, weight: 1, synonym }];
  if (whole !== core) wordings.unshift({ text: whole, weight: 1, synonym });
  const texts = new Set(wordings.map(({ text }) => text));
  for (const wording of [...expand(core, synonyms), ...(whole === core ? [] : expand(whole, synonyms, true))]) {
    if (texts.has(wording.text)) continue;
    texts.add(wording.text);
    wordings.push(wordingOf(wording, translated));
  }
  return {
    whole,
    core,
    facets: intents.facets,
    wordings,
    known: exchanges(core, synonyms).slice(0, MOST_KNOWN),
    units: unitsOf(core, readHan),
    hasLetters: /[a-z]/.test(core),
  };
}
