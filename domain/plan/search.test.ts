import { describe, expect, it } from "vitest";
import { compareWorth, isInOrder, legs, members, type Place, type Problem, type Route } from "@/domain/plan/problem";
import { rankedRoutes } from "@/domain/plan/rank";
import { bestRoute } from "@/domain/plan/search";
import { type ServiceWindow, serve } from "@/domain/plan/service-hours";
import { seededRandom } from "@/domain/random/seeded-random";
import { travelPolicy } from "@/domain/travel/estimates";

const timetables: ServiceWindow[][] = [
  [
    { from: 510, to: 720, lastTicket: null },
    { from: 840, to: 1050, lastTicket: null },
  ],
  [
    { from: 540, to: 720, lastTicket: 690 },
    { from: 810, to: 1020, lastTicket: 990 },
  ],
  [{ from: 540, to: 1020, lastTicket: null }],
  [{ from: 600, to: 660, lastTicket: 640 }],
  [{ from: 0, to: 1440, lastTicket: null }],
  [],
];

type Shape = { places: number; matters: number; share: number; spread: number; depends?: boolean };

function randomProblem(random: () => number, { places, matters, share, spread, depends }: Shape): Problem {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return {
    places: Array.from(
      { length: places },
      (): Place => ({
        coordinates: [115.85 + (random() - 0.5) * spread, 28.69 + (random() - 0.5) * spread],
        slack: pick([0, 0, 200, 1500]),
        handles: Array.from({ length: matters }, (_, bit) => (random() < share ? 1 << bit : 0)).reduce(
          (a, b) => a | b,
          0,
        ),
        minutes: Array.from({ length: matters }, () => pick([8, 15, 15, 30])),
        windows: pick(timetables),
      }),
    ),
    target: (1 << matters) - 1,
    size: matters,
    from: [115.85, 28.69],
    start: Math.floor(420 + random() * 600),
    policy: travelPolicy(pick(["walk", "cycle", "bus"]), "2026-09-30"),
    after: Array.from({ length: matters }, (_, bit) => (depends && bit > 0 && random() < 0.3 ? 1 << (bit - 1) : 0)),
  };
}

/** Every sequence of places and every share of the matters, tried out. */
function everyRoute(problem: Problem): Route[] {
  const leg = legs(problem);
  const found: Route[] = [];
  const go = (route: Route, done: number) => {
    if (done === problem.target) found.push(route);
    const rest = problem.target & ~done;
    for (const [index, place] of problem.places.entries()) {
      if (index === route.visits.at(-1)?.place) continue;
      for (let does = place.handles & rest; does > 0; does = (does - 1) & place.handles & rest) {
        if (!isInOrder(does, done, problem.after)) continue;
        const minutes = leg(route.visits.at(-1)?.place ?? -1, index);
        const times = members(does).map((matter) => place.minutes[matter] ?? 0);
        const service = serve(place.windows, route.end + minutes, times);
        if (!service) continue;
        const visits = [...route.visits, { place: index, does }];
        go({ visits, end: service.end, travel: route.travel + minutes }, done | does);
      }
    }
  };
  go({ visits: [], end: problem.start, travel: 0 }, 0);
  return found;
}

const worthOf = (route: Route | undefined | null) => route && [route.visits.length, route.end, route.travel];
const inOrder = (a: Route, b: Route) => a.visits.length - b.visits.length || compareWorth(a, b);
const setOf = ({ visits }: Route) => new Set(visits.map(({ place }) => place));

/** The best route of every set of places, less those that go to all places of a better one and more. */
function rankedByBruteForce(problem: Problem): Route[] {
  const ranked: Route[] = [];
  for (const route of everyRoute(problem).sort(inOrder)) {
    const places = setOf(route);
    if (!ranked.some((better) => [...setOf(better)].every((place) => places.has(place)))) ranked.push(route);
  }
  return ranked;
}

describe("the best route", () => {
  it("is the one that brute force finds, in 1,000 random towns", () => {
    const random = seededRandom(3);
    let feasible = 0;
    for (let run = 0; run < 1000; run++) {
      const problem = randomProblem(random, {
        places: 2 + Math.floor(random() * 4),
        matters: 1 + Math.floor(random() * 4),
        share: 0.3 + random() * 0.5,
        spread: 0.02 + random() * 0.1,
        depends: run % 3 === 0,
      });
      const expected = rankedByBruteForce(problem);
      if (expected[0]) feasible++;
      const ranked = rankedRoutes(problem, 3);
      expect(worthOf(bestRoute(problem)), `run ${run}`).toEqual(worthOf(expected[0] ?? null));
      expect(ranked.map(worthOf), `alternatives of run ${run}`).toEqual(expected.slice(0, 3).map(worthOf));
    }
    expect(feasible).toBeGreaterThan(500);
  });

  it.each([0.05, 0.15, 0.3, 0.6])(
    "of 8 matters over 1,000 places (each handles %f) takes at most 100 ms",
    (share) => {
      const random = seededRandom(8);
      const shape = { places: 1000, matters: 8, share, spread: 0.2 };
      bestRoute(randomProblem(random, shape));
      const times: number[] = [];
      for (let run = 0; run < 5; run++) {
        const problem = { ...randomProblem(random, shape), start: 540 + run * 60 };
        const before = process.cpuUsage();
        bestRoute(problem);
        times.push(process.cpuUsage(before).user / 1000);
      }
      expect(times.sort((a, b) => a - b)[2]).toBeLessThan(100);
    },
    60_000,
  );
});
