import "server-only";
import { readIntents } from "@/domain/search/intents";
import { queryTokens } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";

/**
 * Rows `p` that hold every word of a query, words of intent aside; a query without letters, digits or characters
 * asks for nothing.
 */
export function wordsCondition(q: string): Prisma.Sql {
  const core = queryTokens(readIntents(q.normalize("NFKC")).rest);
  const tokens = core.length > 0 ? core : queryTokens(q);
  return tokens.length > 0 ? Prisma.sql`p.search_tokens @> ${tokens}::text[]` : Prisma.sql`TRUE`;
}
