import "server-only";
import type { TokenCounts } from "@/domain/search/candidates";
import { database } from "@/server/db/client";
import { keeping } from "@/server/search/kept";

/** Tables whose `search_tokens` are searched. */
export const searchedTables = ["matters", "bundles", "service_points", "facilities", "projects", "regions"] as const;
export type SearchedTable = (typeof searchedTables)[number];

/** PostgreSQL's own statistics change when somebody imports; in milliseconds. */
const KEPT = 300_000;

/** A token that PostgreSQL keeps no count of is taken for one in at most so many rows. */
const UNKNOWN = 300;

type Row = { table: SearchedTable; rows: number; tokens: string[] | null; shares: number[] | null };

async function load(): Promise<ReadonlyMap<SearchedTable, TokenCounts>> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT c.relname::text AS "table", greatest(c.reltuples, 0)::float8 AS rows,
      s.most_common_elems::text::text[] AS tokens, s.most_common_elem_freqs::float8[] AS shares
    FROM pg_class c
    LEFT JOIN pg_stats s ON s.schemaname = 'public' AND s.tablename = c.relname AND s.attname = 'search_tokens'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY(${[...searchedTables]}::text[])`;
  return new Map(
    rows.map(({ table, rows, tokens, shares }) => {
      const frequent = new Map((tokens ?? []).map((token, index) => [token, (shares?.[index] ?? 0) * rows]));
      const otherwise = Math.max(1, Math.min(UNKNOWN, ...[...frequent.values()].map((count) => count / 2)));
      return [table, { rows, frequent, otherwise }];
    }),
  );
}

const allCounts = keeping(load, KEPT);

/**
 * How often tokens stand in a table, as PostgreSQL estimates it for its own plans: only the frequent ones are
 * known, which are the ones to keep away from.
 */
export async function tokenCounts(table: SearchedTable): Promise<TokenCounts> {
  return (await allCounts()).get(table) ?? { rows: 0, frequent: new Map(), otherwise: 1 };
}
