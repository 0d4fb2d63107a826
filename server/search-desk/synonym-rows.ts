import "server-only";
import { synonyms } from "@/importers/targets/synonyms";
import type { Prisma } from "@/prisma/generated/client";
import { withSearchColumns } from "@/server/imports/search-columns";
import type { StoredSynonym } from "@/server/search/reading";

/** What a row of the table of synonyms says beside its key. */
export type SynonymImage = { weight: number; source: string; note: string | null };
type Key = { word: string; term: string };

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** A synonym as the search would read it. */
export function soundedSynonym({ word, term, weight }: Key & { weight: number }): StoredSynonym {
  const { pinyin, initials } = withSearchColumns({ word, term }, synonyms);
  return { word, term, weight, pinyin: textsOf(pinyin), initials: textsOf(initials) };
}

/** A row, held until the transaction ends; null where there is none. */
export async function heldSynonym(
  transaction: Prisma.TransactionClient,
  { word, term }: Key,
): Promise<SynonymImage | null> {
  const [found] = await transaction.$queryRaw<SynonymImage[]>`
    SELECT weight, source, note FROM synonyms WHERE word = ${word} AND term = ${term} FOR UPDATE`;
  return found ?? null;
}

/** Writes a row as an import would, or takes it away. */
export async function writeSynonym(
  transaction: Prisma.TransactionClient,
  { word, term }: Key,
  image: SynonymImage | null,
): Promise<void> {
  const where = { word_term: { word, term } };
  if (!image) {
    await transaction.synonym.delete({ where });
    return;
  }
  const { search_tokens, sort_key } = withSearchColumns({ word, term }, synonyms);
  const { pinyin, initials } = soundedSynonym({ word, term, weight: image.weight });
  const data = { ...image, pinyin, initials, searchTokens: textsOf(search_tokens), sortKey: String(sort_key) };
  await transaction.synonym.upsert({ where, create: { word, term, ...data }, update: data });
}
