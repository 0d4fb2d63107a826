import { fold } from "@/domain/search/fold";
import type { MissOutcome } from "@/domain/search/misses";

/** A query of a week with how often it failed, and how. */
export type MissedQuery = { query: string; count: number; outcomes: Partial<Record<MissOutcome, number>> };

/** Whether somebody has dealt with a missed query: words of it were published or drafted, or it is answered by now. */
export type Dealt = "published" | "drafted" | "answered" | "open";

type Row = { query: string; outcome: string; count: number };

export const missOutcomes = ["none", "relaxed", "refined"] as const satisfies readonly MissOutcome[];

function isOutcome(outcome: string): outcome is MissOutcome {
  return missOutcomes.some((each) => each === outcome);
}

/**
 * The queries of a week, those that fold to one text together, the most frequent first; each under its most frequent
 * spelling.
 */
export function missedQueries(rows: readonly Row[]): MissedQuery[] {
  const found = new Map<string, MissedQuery & { most: number }>();
  for (const { query, outcome, count } of rows) {
    if (!isOutcome(outcome)) continue;
    const key = fold(query).text || query;
    const known = found.get(key) ?? { query, count: 0, outcomes: {}, most: 0 };
    known.count += count;
    known.outcomes[outcome] = (known.outcomes[outcome] ?? 0) + count;
    if (count > known.most) Object.assign(known, { query, most: count });
    found.set(key, known);
  }
  return [...found.values()]
    .map(({ most: _, ...missed }) => missed)
    .sort((a, b) => b.count - a.count || (a.query < b.query ? -1 : 1));
}

/**
 * @param words what the desk has published since, and what stands in its draft.
 * @param isAnswered whether the search answers the whole query now.
 */
export function dealtWith(
  { query, outcomes }: MissedQuery,
  words: { published: readonly string[]; drafted: readonly string[] },
  isAnswered: boolean,
): Dealt {
  const text = fold(query).text;
  const holds = (all: readonly string[]) => all.some((word) => text.includes(fold(word).text));
  if (holds(words.published)) return "published";
  if (holds(words.drafted)) return "drafted";
  // What was asked again in other words had found something: that it finds something now says nothing.
  return isAnswered && !outcomes.refined ? "answered" : "open";
}
