import "server-only";
import {
  FREQUENT,
  LARGE,
  MOST,
  MOST_ROWS_EACH,
  setsAsked,
  type TokenCounts,
  type Wanted,
} from "@/domain/search/candidates";
import { Prisma } from "@/prisma/generated/client";
import type { SearchedTable } from "@/server/search/rarity";

/**
 * The codes of the rows `p` that share most with a query, by the index of tokens alone, as a query in SQL. Its text is
 * the same for every query, so that PostgreSQL plans it once.
 *
 * @param isShown a condition on `p` that leaves out what is not to be shown.
 */
export function candidateCodes(
  table: SearchedTable,
  wanted: Wanted,
  counts: TokenCounts,
  isShown: Prisma.Sql,
): Prisma.Sql {
  const asked = setsAsked(wanted, counts);
  return Prisma.sql`
    SELECT found.code FROM unnest(
      ${asked.map(({ tokens }) => tokens.join("\n"))}::text[], ${asked.map(({ weight }) => weight)}::float8[]
    ) AS asked(tokens, weight)
    CROSS JOIN LATERAL (
      SELECT p.code FROM ${Prisma.raw(`"${table}"`)} p
      WHERE p.search_tokens @> string_to_array(asked.tokens, E'\n') AND ${isShown}
      LIMIT ${counts.rows >= LARGE ? MOST_ROWS_EACH : FREQUENT}
    ) found
    GROUP BY found.code ORDER BY sum(asked.weight) DESC, found.code COLLATE "C" LIMIT ${MOST}`;
}
