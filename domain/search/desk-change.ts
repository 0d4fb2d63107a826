import { fold } from "@/domain/search/fold";
import { isInLetters, LONGEST_PHRASE } from "@/domain/search/lexicon";
import { LONGEST_WORD } from "@/domain/search/synonyms";

/** How surely a word means a term, in names instead of numbers between 0 and 1. */
export const strengths = { same: 0.95, usually: 0.8, sometimes: 0.6 } as const;
export type Strength = keyof typeof strengths;
export const strengthNames = Object.keys(strengths) as Strength[];

/** The name nearest to a weight, which a file may have given freely. */
export function strengthOf(weight: number): Strength {
  if (weight >= 0.9) return "same";
  return weight >= 0.7 ? "usually" : "sometimes";
}

/** Whose other names the desk may draft. */
export const aliasNouns = ["matters", "service-points"] as const;
export type AliasNoun = (typeof aliasNouns)[number];

export type SynonymChange =
  | { kind: "add"; word: string; term: string; weight: number; presumed: null }
  | { kind: "change"; word: string; term: string; weight: number; presumed: number }
  | { kind: "remove"; word: string; term: string; weight: null; presumed: number };
export type AliasChange = { kind: "add-alias" | "remove-alias"; noun: AliasNoun; code: string; word: string };
/** One thing that a draft would do. */
export type Change = SynonymChange | AliasChange;

export type Fault =
  | "empty"
  | "short"
  | "long"
  | "itself"
  | "exists"
  | "reversed"
  | "drafted"
  | "gone"
  | "unchanged"
  | "separator"
  | "reason"
  | "full";

/** Shorter words are never looked up: one character stands in everything. */
const SHORTEST = 2;
const LONGEST_IN_LETTERS = 60;
export const LONGEST_NAME = 40;
export const LONGEST_REASON = 200;
/** What a list of names in a file is cut by. */
const SEPARATOR = /[;；]/u;

/** A text as the desk keeps it: one width, one blank between words. */
export function tidy(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

const same = (one: string, other: string) => fold(one).text === fold(other).text;

/** Whether two synonyms are one, whatever their width and case. */
export function isSamePair(one: { word: string; term: string }, other: { word: string; term: string }): boolean {
  return same(one.word, other.word) && same(one.term, other.term);
}

export function isAliasChange(change: Change): change is AliasChange {
  return "noun" in change;
}

function wordFault(word: string): Fault | null {
  const folded = fold(word).text;
  if (folded === "") return "empty";
  if (folded.length < SHORTEST) return "short";
  if (isInLetters(word)) {
    return word.length > LONGEST_IN_LETTERS || word.split(" ").length > LONGEST_PHRASE ? "long" : null;
  }
  return folded.length > LONGEST_WORD ? "long" : null;
}

function termFault(term: string): Fault | null {
  const { length } = fold(term).text;
  if (length === 0) return "empty";
  if (length < SHORTEST) return "short";
  return term.length > LONGEST_NAME ? "long" : null;
}

type Pair = { word: string; term: string };

/**
 * What stands against a new synonym.
 *
 * @param existing pairs that hold already; they hold in both directions.
 * @param drafted pairs that the draft adds, changes or removes.
 */
export function newSynonymFault(pair: Pair, existing: readonly Pair[], drafted: readonly Pair[]): Fault | null {
  const fault = wordFault(pair.word) ?? termFault(pair.term);
  if (fault) return fault;
  if (same(pair.word, pair.term)) return "itself";
  if (drafted.some((each) => isSamePair(each, pair))) return "drafted";
  if (existing.some((each) => isSamePair(each, pair))) return "exists";
  const turned = { word: pair.term, term: pair.word };
  return existing.some((each) => isSamePair(each, turned)) ? "reversed" : null;
}

/** What stands against another name of a record that has these names. */
export function newAliasFault(alias: string, names: readonly string[], drafted: readonly string[]): Fault | null {
  const fault = termFault(alias);
  if (fault) return fault;
  if (SEPARATOR.test(alias)) return "separator";
  if (drafted.some((each) => same(each, alias))) return "drafted";
  return names.some((name) => same(name, alias)) ? "exists" : null;
}

export function reasonFault(reason: string): Fault | null {
  if (reason === "") return "reason";
  return reason.length > LONGEST_REASON ? "long" : null;
}

/** What a row of the table of synonyms says. */
type Row = Pair & { weight: number };

/** The table of synonyms as it would be. */
export function withSynonymChanges<R extends Row>(
  rows: readonly R[],
  changes: readonly Change[],
  made: (row: Row) => R,
): R[] {
  const touched = changes.filter((change) => !isAliasChange(change));
  const kept = rows.filter((row) => !touched.some(({ word, term }) => row.word === word && row.term === term));
  const added = touched.flatMap(({ word, term, weight }) => (weight === null ? [] : [made({ word, term, weight })]));
  return [...kept, ...added].sort((a, b) => b.weight - a.weight);
}

/** Whether the row is no more what it was when the change was drafted. */
export function isOvertaken(change: SynonymChange, weightNow: number | null): boolean {
  return change.presumed === null ? weightNow !== null : weightNow !== change.presumed;
}

/** A record's other names as they would be; null where the change has been made already, or cannot be. */
export function withAliasChange(names: readonly string[], { kind, word }: AliasChange): string[] | null {
  const has = names.some((name) => same(name, word));
  if (has === (kind === "add-alias")) return null;
  return kind === "add-alias" ? [...names, word] : names.filter((name) => !same(name, word));
}
