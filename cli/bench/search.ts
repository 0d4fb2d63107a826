import { type Figure, quantile } from "@/cli/bench/figure";
import { caseSets, readSearchCases, scoreSearch } from "@/server/search/search-cases";

export const FILE = "data/search-cases.csv";
/** A Wednesday morning, so that hours in the cases mean the same on every day. */
export const AT = new Date("2026-09-30T10:00:00+08:00");

/** How good the search is on the cases, and how fast inside the server, in milliseconds. Shares are of 1. */
export async function measureSearch(): Promise<Figure[]> {
  const cases = readSearchCases(FILE);
  // A server that has been running for a while: the first hundreds of searches teach the engine.
  await scoreSearch(cases, AT);
  const figures: Figure[] = [];
  const times: number[] = [];
  for (const set of caseSets) {
    const score = await scoreSearch(
      cases.filter((each) => each.set === set),
      AT,
    );
    const goal = (share: number) => (set === "tuned" ? share : Number.NEGATIVE_INFINITY);
    const detail = `${score.cases} cases, ${set}`;
    figures.push(
      { name: `search, ${set}: first`, value: score.top1, limit: goal(0.9), atLeast: true, unit: "", detail },
      { name: `search, ${set}: among three`, value: score.top3, limit: goal(0.97), atLeast: true, unit: "", detail },
      { name: `search, ${set}: mean of 1/place`, value: score.mrr, limit: goal(0), atLeast: true, unit: "", detail },
    );
    times.push(...score.times);
  }
  // Over all of them: of a set of thirty, the 95th part is one search that something else interrupted.
  const detail = `${times.length} searches; p50 ${quantile(times, 0.5).toFixed(1)} ms`;
  figures.push({ name: "search: p95 inside the server", value: quantile(times, 0.95), limit: 10, unit: "ms", detail });
  return figures;
}
