import "server-only";
import type { SearchAnswer, SearchHit } from "@/domain/api/search";
import { type Dealt, dealtWith, type MissedQuery, missedQueries } from "@/domain/search/desk-misses";
import { addWeeks, daysOf, type IsoWeek, weekNow, weekOf } from "@/domain/search/desk-week";
import { fold } from "@/domain/search/fold";
import { recordAudit } from "@/server/audit/record";
import { database } from "@/server/db/client";
import { search } from "@/server/search/queries";
import { inDeskTransaction } from "@/server/search-desk/desk-transaction";

/** What is accounted for of missed queries. */
export const MISSES_NOUN = "search-misses";

type Row = { query: string; outcome: string; count: number };

/** How far the desk looks back, and how many hits show what the search answers. */
const MOST_WEEKS = 26;
const SHOWN = 3;

/** The weeks that have missed queries, and this one, the latest first. */
export async function missedWeeks(now: Date): Promise<IsoWeek[]> {
  const { from } = daysOf(addWeeks(weekNow(now), 1 - MOST_WEEKS));
  const rows = await database().$queryRaw<{ day: string }[]>`
    SELECT DISTINCT date_trunc('week', day)::date::text AS day FROM search_misses WHERE day >= ${from}::date`;
  const weeks = new Set([weekNow(now), ...rows.map(({ day }) => weekOf(day))]);
  return [...weeks].sort().reverse();
}

/** The queries of a week that failed, the most frequent first. */
export async function missedIn(week: IsoWeek): Promise<MissedQuery[]> {
  const { from, to } = daysOf(week);
  return missedQueries(
    await database().$queryRaw<Row[]>`
      SELECT query, outcome, sum(count)::int AS count FROM search_misses
      WHERE day BETWEEN ${from}::date AND ${to}::date GROUP BY query, outcome`,
  );
}

/** A missed query, with what the search answers now and whether somebody has dealt with it. */
export type MissedNow = MissedQuery & { hits: SearchHit[]; kind: string | null; isPart: boolean; dealt: Dealt };

/** Words that the desk has published since the beginning of a week, and those in its draft. */
async function wordsSince(week: IsoWeek): Promise<{ published: string[]; drafted: string[] }> {
  const since = new Date(`${daysOf(week).from}T00:00:00+08:00`);
  const rows = await database().searchChange.findMany({
    where: {
      kind: { in: ["add", "change", "add-alias"] },
      OR: [{ publicationId: null }, { publication: { undoneAt: null, publishedAt: { gte: since } } }],
    },
    select: { word: true, publicationId: true },
  });
  const words = (isDraft: boolean) =>
    rows.filter(({ publicationId }) => (publicationId === null) === isDraft).map(({ word }) => word);
  return { published: words(false), drafted: words(true) };
}

const firstHits = (answer: SearchAnswer) => answer.order.flatMap((group) => answer[group]).slice(0, SHOWN);

/** Asks the search for each of the queries; nothing of it is counted as a search. */
export async function missedNow(missed: readonly MissedQuery[], week: IsoWeek, at: Date): Promise<MissedNow[]> {
  const words = await wordsSince(week);
  const found: MissedNow[] = [];
  for (const one of missed) {
    const answer = await search(one.query, { limit: SHOWN, withoutFacets: true }, at);
    const hits = firstHits(answer);
    const isAnswered = answer.kind !== null || (hits.length > 0 && answer.relaxed === null);
    found.push({
      ...one,
      hits,
      kind: answer.kind?.name ?? null,
      isPart: answer.relaxed !== null,
      dealt: dealtWith(one, words, isAnswered),
    });
  }
  return found;
}

/** Forgets a query of a week that asks for nothing, in all its spellings and weeks; it comes back when it is asked again. */
export function forgetMissed(query: string, week: IsoWeek): Promise<void> {
  const { from, to } = daysOf(week);
  const key = fold(query).text || query;
  return inDeskTransaction(async (transaction) => {
    const rows = await transaction.$queryRaw<{ query: string }[]>`
      SELECT DISTINCT query FROM search_misses WHERE day BETWEEN ${from}::date AND ${to}::date`;
    const spellings = rows.map((row) => row.query).filter((each) => (fold(each).text || each) === key);
    if (spellings.length === 0) return;
    await transaction.searchMiss.deleteMany({ where: { query: { in: spellings } } });
    await recordAudit(transaction, { action: "delete", noun: MISSES_NOUN, before: { query } });
  });
}
