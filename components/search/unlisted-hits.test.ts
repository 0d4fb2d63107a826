import { expect, it } from "vitest";
import { unlistedHits } from "@/components/search/unlisted-hits";
import type { SearchAnswer, SearchHit } from "@/domain/api/search";
import type { Places } from "@/domain/map/places";

const hits = (...codes: string[]) => codes.map((code) => ({ code }) as SearchHit);
const answer = (facilities: string[], matters: string[] = []) =>
  ({
    matters: hits(...matters),
    bundles: [],
    servicePoints: [],
    facilities: hits(...facilities),
    projects: [],
    regions: [],
  }) as unknown as SearchAnswer;
const places = (codes: string[] | null, total = codes?.length ?? 0) =>
  ({
    servicePoints: null,
    facilities: codes && {
      items: codes.map((code) => ({ code })),
      total,
      nextCursor: total > codes.length ? "next" : null,
    },
    projects: null,
    withoutPosition: 0,
  }) as Places;

it.each<[string, SearchAnswer, Places, string[], number]>([
  ["what is listed is not said twice", answer(["a", "b"]), places(["b", "a"]), [], 2],
  ["a switched-off layer's place stands among the hits", answer(["a", "m"]), places(["a"]), ["m"], 2],
  ["so do all of a noun that is switched off", answer(["a"]), places(null), ["a"], 1],
  ["what a long list shows later is counted once", answer(["a", "z"]), places(["a"], 12), ["z"], 12],
  ["matters are never listed", answer([], ["M1"]), places([]), [], 1],
  ["nothing found", answer([]), places([]), [], 0],
])("%s", (_, found, listed, rest, count) => {
  const unlisted = unlistedHits(found, listed);
  expect(unlisted.hits.facilities.map(({ code }) => code)).toEqual(rest);
  expect(unlisted.hits.matters).toEqual(found.matters);
  expect(unlisted.count).toBe(count);
});
