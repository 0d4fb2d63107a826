import "server-only";
import { toCsv } from "@/domain/lists/csv";
import { missOutcomes } from "@/domain/search/desk-misses";
import type { IsoWeek } from "@/domain/search/desk-week";
import { database } from "@/server/db/client";
import { missedIn } from "@/server/search-desk/missed";

/** The queries of a week that failed, as CSV; formulas are neutralised. */
export async function missedCsv(week: IsoWeek): Promise<string> {
  const rows = (await missedIn(week)).map(({ query, count, outcomes }) => [
    ...[week, query, count],
    ...missOutcomes.map((outcome) => outcomes[outcome] ?? 0),
  ]);
  return toCsv([["week", "query", "count", ...missOutcomes], ...rows]);
}

/** The whole table with the columns of a dataset's synonyms.csv. */
export async function synonymsCsv(): Promise<string> {
  const rows = await database().synonym.findMany({
    select: { word: true, term: true, weight: true, source: true, note: true },
    orderBy: [{ word: "asc" }, { term: "asc" }],
  });
  return toCsv([
    ["word", "term", "weight", "source", "note"],
    ...rows.map(({ word, term, weight, source, note }) => [word, term, weight, source, note]),
  ]);
}
