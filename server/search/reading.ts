import "server-only";
import { Converter } from "opencc-js/t2cn";
import { fold } from "@/domain/search/fold";
import { isInLetters, type Lexicon, lexiconOf } from "@/domain/search/lexicon";
import type { Reading } from "@/domain/search/query";
import { type SynonymTable, synonymTable } from "@/domain/search/synonyms";
import { readHan } from "@/domain/search/tokens";
import { database } from "@/server/db/client";
import { keeping } from "@/server/search/kept";

/** Taiwan's characters and words, so that 資訊 is found as 信息; Hong Kong's characters are among them. */
const simplify = Converter({ from: "twp", to: "cn" });

/** How long a change of the table may go unnoticed, in milliseconds. */
const KEPT = 60_000;

type Row = { word: string; term: string; weight: number; pinyin: string[]; initials: string[] };

type Tables = { synonyms: SynonymTable; lexicon: Lexicon };

async function loadTables(): Promise<Tables> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT word, term, weight, pinyin, initials FROM synonyms ORDER BY weight DESC, word, term`;
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

const tables = keeping(loadTables, KEPT);

/** What a query is read with on the server: the dictionary of sounds, the tables of synonyms and of English words, both scripts. */
export async function serverReading(): Promise<Reading & Tables> {
  return { readHan, simplify, ...(await tables()) };
}
