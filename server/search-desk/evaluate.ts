import "server-only";
import { type Change, isAliasChange, withSynonymChanges } from "@/domain/search/desk-change";
import {
  type AskedCase,
  type Comparison,
  caseKey,
  comparisonOf,
  DEEPEST,
  type Place,
} from "@/domain/search/desk-compare";
import { isSearchGroup } from "@/domain/search/groups";
import { readQuestion } from "@/domain/search/query";
import { candidateTokens } from "@/domain/search/tokens";
import { database } from "@/server/db/client";
import type { Asked } from "@/server/search/groups";
import { search } from "@/server/search/queries";
import { loadSynonyms, readingWith, type ServerReading } from "@/server/search/reading";
import { aliasRecord, renamed } from "@/server/search-desk/alias-records";
import { applyChanges } from "@/server/search-desk/apply";
import { supposed, withoutImports } from "@/server/search-desk/desk-transaction";
import { soundedSynonym } from "@/server/search-desk/synonym-rows";

/** Questions at once: visitors are asking too. */
const AT_ONCE = 3;

type Supposing = { reading: ServerReading; asked: Asked };
type Places = Map<string, Place>;

/** Places without a draft, as long as nothing that is searched has changed. */
let known: { state: string; places: Places } = { state: "", places: new Map() };

/** Where the answer of a case stands. Hours aside: what is open changes by the hour, not by a word. */
async function placeOf({ query, group, expected }: AskedCase, supposing: Supposing, at: Date): Promise<Place> {
  if (!isSearchGroup(group)) return null;
  const answer = await search(query, { limit: DEEPEST, withoutFacets: true, supposing }, at);
  return answer[group].findIndex(({ code }) => expected.includes(code)) + 1 || null;
}

async function placesOf(
  cases: readonly AskedCase[],
  supposing: Supposing,
  at: Date,
  atOnce: number,
  places: Places = new Map(),
): Promise<Places> {
  const waiting = cases.values();
  const ask = async () => {
    for (const one of waiting) {
      if (!places.has(caseKey(one))) places.set(caseKey(one), await placeOf(one, supposing, at));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return places;
}

/** What is known of a state; whoever asks for another one begins anew. */
function placesIn(state: string): Places {
  if (known.state !== state) known = { state, places: new Map() };
  return known.places;
}

/** How many of the cases have been asked without a draft in a state of the data. */
export function learnedOf(cases: readonly AskedCase[], state: string): number {
  return known.state === state ? cases.filter((one) => known.places.has(caseKey(one))).length : 0;
}

let learning: Promise<unknown> | null = null;

/**
 * Finds out where the answers stand without any draft, one after another, while somebody is still drafting: by far the
 * longest part of an evaluation, which then has to ask only for what is left.
 */
export function learnPlaces(cases: readonly AskedCase[], state: string, at: Date): Promise<unknown> {
  const learn = async () =>
    placesOf(cases, { reading: readingWith(await loadSynonyms()), asked: database() }, at, 1, placesIn(state));
  learning ??= learn().finally(() => {
    learning = null;
  });
  return learning;
}

/** Every token that a record of the draft is found by, now or then. */
async function touchedTokens(changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for (const change of changes.filter(isAliasChange)) {
    const record = await aliasRecord(database(), change.noun, change.code);
    if (!record) continue;
    const after = renamed(record, [...record.aliases, change.word]).search_tokens;
    for (const token of [...record.tokens, ...(Array.isArray(after) ? after : [])]) touched.add(String(token));
  }
  return touched;
}

/**
 * Whether the draft can change the answer to a query at all: it is read otherwise, or looks for a token of a record
 * whose names change. Whatever else the search takes into account stays the same.
 */
function canMove(query: string, before: ServerReading, after: ServerReading, touched: ReadonlySet<string>): boolean {
  const [one, other] = [readQuestion(query, before), readQuestion(query, after)];
  if (JSON.stringify(one) !== JSON.stringify(other)) return true;
  if (touched.size === 0) return false;
  const { whole, some } = candidateTokens(other);
  return [...whole, ...some].some((token) => touched.has(token));
}

/**
 * Asks the search itself: every case without the changes, and those that the changes can move once more with them,
 * other names written in a transaction of which nothing is kept.
 *
 * @param state what `searchedState` says; places are remembered for as long as it stays the same.
 * @throws Overtaken where a change is about a row that is no more what it was, Busy during an import.
 */
export async function evaluate(
  changes: readonly Change[],
  { cases, absent }: { cases: readonly AskedCase[]; absent: number },
  state: string,
  at: Date,
): Promise<Comparison> {
  const stored = await loadSynonyms();
  const before = readingWith(stored);
  const after = readingWith(withSynonymChanges(stored, changes, soundedSynonym));
  const places = await placesOf(cases, { reading: before, asked: database() }, at, AT_ONCE, placesIn(state));
  const touched = await touchedTokens(changes);
  const movable = cases.filter(({ query }) => canMove(query, before, after, touched));
  const then = await supposed(async (transaction) => {
    if (changes.some(isAliasChange)) await withoutImports(transaction);
    await applyChanges(transaction, changes);
    return placesOf(movable, { reading: after, asked: transaction }, at, 1);
  });
  const compared = cases.map((one) => {
    const key = caseKey(one);
    const now = places.get(key) ?? null;
    return { ...one, before: now, after: then.has(key) ? (then.get(key) ?? null) : now };
  });
  return comparisonOf(compared, { asked: movable.length, absent });
}
