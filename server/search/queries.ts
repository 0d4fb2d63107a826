import "server-only";
import type { SearchAnswer, SearchFacets, SearchHit } from "@/domain/api/search";
import type { Coordinates } from "@/domain/positions/position";
import { type SearchGroup, searchGroups } from "@/domain/search/groups";
import { type Facets, wantedInstant } from "@/domain/search/intents";
import { readQuestion } from "@/domain/search/query";
import { GOOD, type Ranked, rank } from "@/domain/search/rank";
import { candidateTokens } from "@/domain/search/tokens";
import { toRfc3339 } from "@/domain/time/shanghai";
import { type Asked, type Found, findCandidates, groups } from "@/server/search/groups";
import { findKind } from "@/server/search/kinds";
import { type ServerReading, serverReading } from "@/server/search/reading";
import { opener } from "@/server/service-points/opening";

export type SearchOptions = {
  near?: Coordinates;
  limit: number;
  /** Names only: 周六 and 附近 neither filter nor sort. */
  withoutFacets?: boolean;
  /** Asks as if words and names were already what somebody would make them; whether a place is open is not told. */
  supposing?: { reading: ServerReading; asked: Asked };
};

/** How far below the best hit the others may lie, and how far in the group where they are worth showing. */
const WORSE = 0.35;

/** Where nothing is much better than good, what is as close to the best as this is worth showing too. */
const CLOSE = 0.75;

/** From here on a hit is the answer, however little of the query's text it repeats. */
const SURE = 2.5;
const LITTLE = 0.25;

/** What the words mean: at most `limit` hits per group, the best first; equally good ones nearest first. */
export async function search(q: string, options: SearchOptions, at: Date): Promise<SearchAnswer> {
  const { near, supposing } = options;
  const question = readQuestion(q, supposing?.reading ?? (await serverReading()));
  const facets = facetsOf(question.facets, at);
  const wanted = candidateTokens(question);
  const [candidates, kind] =
    question.core === ""
      ? [null, null]
      : await Promise.all([findCandidates(wanted, near, supposing?.asked), findKind(question)]);
  const found = searchGroups.map((group): [SearchGroup, Ranked<Found>[]] => [
    group,
    rank(question, candidates?.get(group) ?? []),
  ]);
  const best = Math.max(0, ...found.map(([, hits]) => hits[0]?.score ?? 0));
  const enough = Math.min(GOOD, best * CLOSE);
  const shown = found.map(([group, hits]): [SearchGroup, Ranked<Found>[]] => [
    group,
    hits.filter(({ score }) => score >= Math.max(enough, (hits[0]?.score ?? 0) * WORSE)),
  ]);
  const hits = new Map(shown.map(([group, ranked]) => [group, hitsOf(group, ranked, facets, options, at)]));
  const order = shown
    .filter(([group]) => hits.get(group)?.length)
    .sort(([, one], [, other]) => (other[0]?.score ?? 0) - (one[0]?.score ?? 0))
    .map(([group]) => group);
  const first = shown.find(([group]) => group === order[0])?.[1][0];
  return {
    ...(Object.fromEntries(searchGroups.map((group) => [group, hits.get(group) ?? []])) as Record<
      SearchGroup,
      SearchHit[]
    >),
    kind,
    order,
    core: question.core,
    facets,
    relaxed: !kind && isPart(first) ? sharedWith(hits.get(order[0] ?? "matters")?.[0]) : null,
  };
}

/** Whether the best hit answers only a part of the query, by its score or by the length of that part. */
function isPart(best: Ranked<Found> | undefined): boolean {
  return best !== undefined && (best.score < GOOD || (best.score < SURE && best.kept < LITTLE));
}

function facetsOf({ hours, ...wishes }: Facets, at: Date): SearchFacets {
  return { ...wishes, hours: hours && { said: hours.said, openAt: toRfc3339(wantedInstant(hours, at)) } };
}

function hitsOf(
  group: SearchGroup,
  ranked: Ranked<Found>[],
  facets: SearchFacets,
  { near, limit, withoutFacets, supposing }: SearchOptions,
  at: Date,
): SearchHit[] {
  const isPoint = group === "servicePoints";
  const hours = withoutFacets ? null : facets.hours;
  const sorted = near && facets.near && !withoutFacets ? nearestFirst(ranked) : ranked;
  // Only what is open has to be looked for further down than what is shown.
  const looked = isPoint && hours ? sorted : sorted.slice(0, limit);
  const open = isPoint && !supposing ? opener(hours ? new Date(hours.openAt) : at) : null;
  return looked
    .map(({ candidate, why, alias, marks, synonym }) => ({
      code: candidate.code,
      name: candidate.names[0] ?? "",
      url: `${groups[group].pages}/${candidate.code}`,
      ...{ why, alias, marks, synonym },
      distance: candidate.distance === null ? null : Math.round(candidate.distance),
      open: open ? open(candidate.opening) : null,
      onlyAt: candidate.onlyAt,
    }))
    .filter((hit) => !hours || !hit.open || ["open", "closing-soon"].includes(hit.open.state))
    .slice(0, limit);
}

/** Among hits that are about as good as the best, the nearest first. */
function nearestFirst(ranked: Ranked<Found>[]): Ranked<Found>[] {
  const far = ({ candidate }: Ranked<Found>) => candidate.distance ?? Number.POSITIVE_INFINITY;
  return [...ranked].sort((a, b) => far(a) - far(b));
}

function sharedWith(hit: SearchHit | undefined): string | null {
  if (!hit) return null;
  const shown = hit.alias ?? hit.name;
  return hit.marks.map(([from, to]) => shown.slice(from, to)).join("") || null;
}
