/** Rows of a table, and of each of its frequent tokens. */
export type TokenCounts = {
  rows: number;
  frequent: ReadonlyMap<string, number>;
  /** Rows of a token that is not among the frequent ones. */
  otherwise: number;
};

/** What to look for in a table: tokens of whole names, tokens of which some will do, and which belong together. */
export type Wanted = {
  whole: readonly string[];
  some: readonly string[];
  together: readonly (readonly string[])[];
};

/** The best by shared tokens; ranking looks at no more. */
export const MOST = 40;
/** A token in more rows than this narrows nothing down, and its list is too long to count. */
export const FREQUENT = 5_000;
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
export const LARGE = 20_000;
export const MOST_ROWS_EACH = 100;
const MOST_SETS = 32;
/** The rarest tokens of a wording, of which any two will do. */
const MOST_PAIRED = 5;

/** Tokens that a row has to hold, all of them, and what it is worth if it does. */
export type Asked = { tokens: readonly string[]; weight: number };
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
 * The sets of tokens by which records are looked for; one that holds all of a set's tokens is worth its weight.
 * Pure: the same in the server and in a pack without a network.
 */
export function setsAsked({ whole, some, together }: Wanted, counts: TokenCounts): Asked[] {
  const rare = weigh(some, counts).filter(({ count }) => count <= FREQUENT);
  const asked: Asked[] = [
    ...whole.map((token) => ({ tokens: [token], weight: WHOLE_WEIGHT })),
    ...(counts.rows >= LARGE ? inSets(together, counts) : alone(rare)),
  ];
  // Nothing but frequent words (便民服务站): any rows that have all of them are as good as any others.
  if (rare.length === 0 && some.length > 0) asked.push({ tokens: some, weight: 0 });
  return asked;
}
