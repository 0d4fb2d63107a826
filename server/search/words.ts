import "server-only";
import { queryTokens } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";

/** Rows `p` that hold every word of a query; a query without letters, digits or characters asks for nothing. */
export function wordsCondition(q: string): Prisma.Sql {
  const tokens = queryTokens(q);
  return tokens.length > 0 ? Prisma.sql`p.search_tokens @> ${tokens}::text[]` : Prisma.sql`TRUE`;
}
