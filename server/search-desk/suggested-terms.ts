import "server-only";
import { LONGEST_NAME, tidy } from "@/domain/search/desk-change";
import { fold } from "@/domain/search/fold";
import { isInLetters } from "@/domain/search/lexicon";
import { readQuestion } from "@/domain/search/query";
import { type SuggestedTerm, suggestTerms, type TermChoice } from "@/domain/search/suggest";
import { soundColumns } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { groups } from "@/server/search/groups";
import { loadSynonyms, type StoredSynonym, serverReading } from "@/server/search/reading";
import { inSimplified, simplifiedPair } from "@/server/search/simplified";

const MOST = 6;

/** Every term that a synonym leads to, with the words that do. */
function termsOf(synonyms: readonly StoredSynonym[]): TermChoice[] {
  const words = new Map<string, StoredSynonym[]>();
  for (const each of synonyms) {
    if (isInLetters(each.word)) continue;
    const known = words.get(each.term);
    if (known) known.push(each);
    else words.set(each.term, [each]);
  }
  return [...words].map(([term, of]) => ({
    ...{ term, of: "synonyms" },
    others: of.map(({ word }) => word),
    pinyin: [soundColumns([term]).pinyin[0] ?? "", ...of.map(({ pinyin }) => pinyin[0] ?? "")],
  }));
}

async function matterNames(): Promise<TermChoice[]> {
  type Row = { name: string; shortName: string | null; aliases: string[]; pinyin: string[] };
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.name, p.short_name AS "shortName", p.aliases, p.pinyin FROM matters p
    WHERE ${groups.matters.isShown?.() ?? Prisma.sql`TRUE`}`;
  return rows.map(({ name, shortName, aliases, pinyin }) => ({
    ...{ term: name, of: "matters", pinyin },
    others: [...(shortName === null ? [] : [shortName]), ...aliases],
  }));
}

/** What a word that finds nothing may stand for, the closest first; what it stands for already is left out. */
export async function suggestedTerms(word: string): Promise<SuggestedTerm[]> {
  const said = fold(inSimplified(tidy(word))).text;
  if (said === "") return [];
  const [reading, stored, matters] = await Promise.all([serverReading(), loadSynonyms(), matterNames()]);
  const synonyms = stored.map(simplifiedPair);
  const taken = new Set([said]);
  for (const pair of synonyms) {
    const [one, other] = [fold(pair.word).text, fold(pair.term).text];
    if (one === said) taken.add(other);
    if (other === said) taken.add(one);
  }
  const choices = [...termsOf(synonyms), ...matters].filter(
    ({ term }) => term.length <= LONGEST_NAME && !taken.has(fold(term).text),
  );
  return suggestTerms(readQuestion(word, reading), choices, MOST);
}
