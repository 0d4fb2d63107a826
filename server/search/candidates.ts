import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { SearchedTable, TokenCounts } from "@/server/search/rarity";

/** What to look for in a table: tokens of whole names, and tokens of which some will do. */
export type Wanted = { whole: readonly string[]; some: readonly string[] };

/** The best by shared tokens; ranking looks at no more. */
const MOST = 60;
/** A token in more rows than this narrows nothing down, and its list is too long to count. */
const FREQUENT = 5_000;
/** The rarest tokens say nearly all; each costs a look into the index. */
const MOST_TOKENS = 28;
/** Rows to count for one noun: the time of a search grows with them, whatever the size of the table. */
const MOST_ROWS = 4_000;
/** Whole names are the best of all, however many other tokens are shared. */
const WHOLE_WEIGHT = 1_000;

type Weighed = { token: string; weight: number };

/** Rare tokens with what each says (ln of rows per occurrence), the rarest first, as many as can be counted in time. */
function weigh(tokens: readonly string[], { rows, frequent, otherwise }: TokenCounts): Weighed[] {
  const weighed = tokens
    .map((token) => {
      const count = frequent.get(token) ?? otherwise;
      return { token, count, weight: Math.log(2 + rows / count) + token.length / 4 };
    })
    .filter(({ count }) => count <= FREQUENT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TOKENS);
  let looked = 0;
  return weighed.filter(({ count }, index) => {
    looked += count;
    return index === 0 || looked <= MOST_ROWS;
  });
}

/**
 * The codes of the rows `p` that share most with a query, by the index of tokens alone, as a query in SQL.
 *
 * @param isShown a condition on `p` that leaves out what is not to be shown.
 */
export function candidateCodes(
  table: SearchedTable,
  { whole, some }: Wanted,
  counts: TokenCounts,
  isShown: Prisma.Sql,
): Prisma.Sql {
  const tokens = weigh(some, counts);
  const from = Prisma.raw(`"${table}"`);
  const asked = [...whole.map((token) => ({ token, weight: WHOLE_WEIGHT })), ...tokens];
  const counted = Prisma.sql`
    SELECT found.code FROM unnest(
      ${asked.map(({ token }) => token)}::text[], ${asked.map(({ weight }) => weight)}::float8[]
    ) AS asked(token, weight)
    CROSS JOIN LATERAL (
      SELECT p.code FROM ${from} p WHERE p.search_tokens @> ARRAY[asked.token] AND ${isShown} LIMIT ${FREQUENT}
    ) found
    GROUP BY found.code ORDER BY sum(asked.weight) DESC, found.code COLLATE "C" LIMIT ${MOST}`;
  if (tokens.length > 0 || some.length === 0) return counted;
  // Nothing but frequent words (便民服务站): any rows that have all of them are as good as any others.
  return Prisma.sql`(${counted}) UNION
    (SELECT p.code FROM ${from} p WHERE p.search_tokens @> ${[...some]}::text[] AND ${isShown} LIMIT ${MOST})`;
}
