import "server-only";
import { readIntents } from "@/domain/search/intents";
import { type Translated, translate } from "@/domain/search/lexicon";
import { saidOtherwise } from "@/domain/search/said-otherwise";
import { queryTokens } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";
import { serverReading } from "@/server/search/reading";

/** Rows `p` that hold every word of a query, or of one of the texts that say the same otherwise. */
export function anyWordsCondition(q: string, otherwise: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([q, ...otherwise].map(wordsCondition), " OR ")})`;
}

/** A query as search understands it: with its English words in Chinese, and what says the same by the table of synonyms. */
export async function understood(q: string): Promise<{ q: string; otherwise: string[] }> {
  const chinese = (await chineseFor(q))?.text ?? q;
  return { q: chinese, otherwise: saidOtherwise(chinese, await serverReading()) };
}

/**
 * Rows `p` that hold every word of a query, words of intent aside; a query without letters, digits or characters
 * asks for nothing.
 */
export function wordsCondition(q: string): Prisma.Sql {
  const core = queryTokens(readIntents(q.normalize("NFKC")).rest);
  const tokens = core.length > 0 ? core : queryTokens(q);
  return tokens.length > 0 ? Prisma.sql`p.search_tokens @> ${tokens}::text[]` : Prisma.sql`TRUE`;
}

/** A filter with the English words of its query in Chinese, for the condition above and its twin without a network. */
export async function withWordsInChinese<Filter extends { q?: string }>(filter: Filter): Promise<Filter> {
  const chinese = filter.q ? await chineseFor(filter.q) : null;
  return chinese ? { ...filter, q: chinese.text } : filter;
}

/** The English words of a query in Chinese; null where it has none that the table knows. */
export async function chineseFor(q: string): Promise<Translated | null> {
  return translate(q.normalize("NFKC"), (await serverReading()).lexicon);
}
