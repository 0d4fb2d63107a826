import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { SearchedTable, TokenCounts } from "@/server/search/rarity";

/** What to look for in a table: tokens of whole names, tokens of which some will do, and which belong together. */
export type Wanted = {
  whole: readonly string[];
  some: readonly string[];
  together: readonly (readonly string[])[];
};

/** The best by shared tokens; ranking looks at no more. */
const MOST = 40;
/** A token in more rows than this narrows nothing down, and its list is too long to count. */
const FREQUENT = 5_000;
/** The rarest tokens say nearly all; each costs a look into the index. */
const MOST_TOKENS = 28;
/** Rows to count for one noun: the time of a search grows with them, whatever the size of the table. */
const MOST_ROWS = 4_000;
/** Whole names are the best of all, however many other tokens are shared. */
const WHOLE_WEIGHT = 1_000;

/**
 * From so many rows on, a token of which PostgreSQL knows nothing may stand in thousands of rows. Reading those costs
 * far more than intersecting lists inside the index, so that tokens are asked for together, and few rows each time.
 */
const LARGE = 20_000;
const MOST_ROWS_EACH = 100;
const MOST_SETS = 32;
/** The rarest tokens of a wording, of which any two will do. */
const MOST_PAIRED = 5;

/** Tokens that a row has to hold, all of them, and what it is worth if it does. */
type Asked = { tokens: readonly string[]; weight: number };
type Weighed = { token: string; count: number; weight: number };

/** Tokens with what each says (ln of rows per occurrence), the rarest first. */
function weigh(tokens: readonly string[], { rows, frequent, otherwise }: TokenCounts): Weighed[] {
  return tokens
    .map((token) => {
      const count = frequent.get(token) ?? otherwise;
      return { token, count, weight: Math.log(2 + rows / count) + token.length / 4 };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The rarest tokens one by one, as many as can be counted in time. */
function alone(rare: readonly Weighed[]): Asked[] {
  let looked = 0;
  return rare
    .slice(0, MOST_TOKENS)
    .filter(({ count }, index) => {
      looked += count;
      return index === 0 || looked <= MOST_ROWS;
    })
    .map(({ token, weight }) => ({ tokens: [token], weight }));
}

const pairs = <T>(all: readonly T[]): T[][] => all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other]));

/** Whole wordings, each of the rarest tokens of what was typed, any two of the rarest of each; none with frequent ones only. */
function inSets(together: Wanted["together"], counts: TokenCounts): Asked[] {
  const wordings = together.filter(({ length }) => length > 0).map((tokens) => weigh(tokens, counts));
  const rarest = wordings.map((wording) => wording.slice(0, MOST_PAIRED));
  const sets = [...wordings, ...(rarest[0] ?? []).map((token) => [token]), ...rarest.flatMap(pairs)]
    .filter((set) => set.some(({ count }) => count <= FREQUENT))
    .map((set) => ({
      tokens: set.map(({ token }) => token),
      weight: set.reduce((sum, { weight }) => sum + weight, 0),
    }));
  return [...new Map(sets.map((set) => [set.tokens.join(" "), set])).values()].slice(0, MOST_SETS);
}

/**
 * The codes of the rows `p` that share most with a query, by the index of tokens alone, as a query in SQL. Its text is
 * the same for every query, so that PostgreSQL plans it once.
 *
 * @param isShown a condition on `p` that leaves out what is not to be shown.
 */
export function candidateCodes(
  table: SearchedTable,
  { whole, some, together }: Wanted,
  counts: TokenCounts,
  isShown: Prisma.Sql,
): Prisma.Sql {
  const rare = weigh(some, counts).filter(({ count }) => count <= FREQUENT);
  const isLarge = counts.rows >= LARGE;
  const asked: Asked[] = [
    ...whole.map((token) => ({ tokens: [token], weight: WHOLE_WEIGHT })),
    ...(isLarge ? inSets(together, counts) : alone(rare)),
  ];
  // Nothing but frequent words (便民服务站): any rows that have all of them are as good as any others.
  if (rare.length === 0 && some.length > 0) asked.push({ tokens: some, weight: 0 });
  return Prisma.sql`
    SELECT found.code FROM unnest(
      ${asked.map(({ tokens }) => tokens.join("\n"))}::text[], ${asked.map(({ weight }) => weight)}::float8[]
    ) AS asked(tokens, weight)
    CROSS JOIN LATERAL (
      SELECT p.code FROM ${Prisma.raw(`"${table}"`)} p
      WHERE p.search_tokens @> string_to_array(asked.tokens, E'\n') AND ${isShown}
      LIMIT ${isLarge ? MOST_ROWS_EACH : FREQUENT}
    ) found
    GROUP BY found.code ORDER BY sum(asked.weight) DESC, found.code COLLATE "C" LIMIT ${MOST}`;
}
