import "server-only";
import { fold } from "@/domain/search/fold";
import { isInLetters, type Lexicon, lexiconOf } from "@/domain/search/lexicon";
import type { Reading } from "@/domain/search/query";
import { type SynonymTable, synonymTable } from "@/domain/search/synonyms";
import { readHan } from "@/domain/search/tokens";
import { database } from "@/server/db/client";
import { keeping } from "@/server/search/kept";
import { simplifiedPair, simplify } from "@/server/search/simplified";

/** How long a change of the table may go unnoticed, in milliseconds. */
const KEPT = 60_000;

/** A synonym as it is stored, with the sound of its word. */
export type StoredSynonym = { word: string; term: string; weight: number; pinyin: string[]; initials: string[] };
type Tables = { synonyms: SynonymTable; lexicon: Lexicon };
export type ServerReading = Reading & Tables;

/** All of the table. */
export function loadSynonyms(): Promise<StoredSynonym[]> {
  return database().$queryRaw<StoredSynonym[]>`SELECT word, term, weight, pinyin, initials FROM synonyms`;
}

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** What queries would be read with, were this the table. */
export function readingWith(stored: readonly StoredSynonym[]): ServerReading {
  const rows = [...stored].sort((a, b) => b.weight - a.weight || order(a.word, b.word) || order(a.term, b.term));
  return { readHan, simplify, ...tablesOf(distinct(rows.map(simplifiedPair))) };
}

/** Each pair once, as it is said most surely: what was written in both scripts is one. */
function distinct(rows: readonly StoredSynonym[]): StoredSynonym[] {
  const first = new Map<string, StoredSynonym>();
  for (const row of rows) {
    const key = `${row.word}\n${row.term}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

function tablesOf(rows: readonly StoredSynonym[]): Tables {
  const spoken = rows.filter(({ word }) => !isInLetters(word));
  return {
    synonyms: synonymTable(
      spoken.map(({ word, term, weight, pinyin, initials }) => ({
        word: fold(word).text,
        term: fold(term).text,
        weight,
        pinyin: pinyin[0] ?? "",
        initials: initials[0] ?? "",
      })),
    ),
    lexicon: lexiconOf(rows.filter(({ word }) => isInLetters(word))),
  };
}

const kept = keeping(async () => readingWith(await loadSynonyms()), KEPT);

/** What a query is read with on the server: the dictionary of sounds, the tables of synonyms and of English words, both scripts. */
export const serverReading: () => Promise<ServerReading> = kept;

/** Has the next search read the table anew. Other servers on the same database notice within `KEPT`. */
export const forgetReading: () => void = kept.forget;
