import "server-only";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type SearchGroup, searchGroups } from "@/domain/search/groups";
import { search } from "@/server/search/queries";

/** `tuned` cases shaped the rules; each other set was written, with its answers, before the search first saw it. */
export const caseSets = [
  "tuned",
  "held-out",
  "held-out-3",
  "held-out-4",
  "held-out-5",
  "held-out-6",
  "held-out-7",
  "english",
  "english-2",
] as const;
export type CaseSet = (typeof caseSets)[number];

/** One query as a resident says it, and the codes that answer it, any of which will do. */
export type SearchCase = {
  query: string;
  group: SearchGroup;
  expected: string[];
  set: CaseSet;
};

/** Shares 0–1 of the cases whose answer comes first, among the first three; mean of 1/place; times in milliseconds. */
export type SearchScore = { cases: number; top1: number; top3: number; mrr: number; times: number[]; missed: string[] };

/** Wide enough to see how far down an answer is. */
const LIMIT = 10;

/** The cases of a file: query, group, expected codes, set. */
export function readSearchCases(file: string): SearchCase[] {
  const rows = parse(readFileSync(file, "utf8"), { bom: true, columns: true }) as Record<string, string>[];
  return rows.map(({ query = "", group, expected = "", set }) => {
    const known = searchGroups.find((each) => each === group);
    const inSet = caseSets.find((each) => each === set);
    if (!known || !inSet) throw new Error(`${file}: ${query} names no group or no set.`);
    return { query, group: known, expected: expected.split(";"), set: inSet };
  });
}

/** Asks every case, one after another, of the search itself: no HTTP in between. */
export async function scoreSearch(cases: readonly SearchCase[], at: Date): Promise<SearchScore> {
  const score: SearchScore = { cases: cases.length, top1: 0, top3: 0, mrr: 0, times: [], missed: [] };
  for (const { query, group, expected } of cases) {
    const start = performance.now();
    const answer = await search(query, { limit: LIMIT }, at);
    score.times.push(performance.now() - start);
    const place = answer[group].findIndex(({ code }) => expected.includes(code)) + 1;
    if (place === 1) score.top1++;
    if (place >= 1 && place <= 3) score.top3++;
    if (place > 0) score.mrr += 1 / place;
    if (place !== 1) {
      const first = answer[group].slice(0, 3).map(({ code, name, why }) => `${code} ${name} (${why})`);
      score.missed.push(
        `${query}: ${place || "nowhere"}; ${expected.join("/")}; first ${first.join(", ") || "nothing"}`,
      );
    }
  }
  for (const name of ["top1", "top3", "mrr"] as const) score[name] /= cases.length;
  return score;
}
