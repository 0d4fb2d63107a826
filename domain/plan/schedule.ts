import { isInOrder, legs, type MatterSet, members, type Problem, type Visit } from "@/domain/plan/problem";
import { serve } from "@/domain/plan/service-hours";

/** A visit with its times, in minutes since midnight of the day. */
export type TimedVisit = Visit & { leaveBefore: number; arrive: number; begin: number; leave: number };

/** When each visit of a route happens for a person who leaves at `start`; null where the day does not suffice. */
export function timed(problem: Problem, visits: readonly Visit[], start: number): TimedVisit[] | null {
  const leg = legs(problem);
  const result: TimedVisit[] = [];
  let [clock, from] = [start, -1];
  for (const { place, does } of visits) {
    const at = problem.places[place];
    if (!at) return null;
    const arrive = clock + leg(from, place);
    const service = serve(
      at.windows,
      arrive,
      members(does).map((matter) => at.minutes[matter] ?? 0),
    );
    if (!service) return null;
    result.push({ place, does, leaveBefore: clock, arrive, begin: service.begin, leave: service.end });
    [clock, from] = [service.end, place];
  }
  return result;
}

/** The last minute of the day at which `works` still holds, given that it holds at `from` and never again once it fails. */
function lastMinute(from: number, works: (minute: number) => boolean): number {
  let [holds, fails] = [from, 1440];
  while (fails - holds > 1) {
    const middle = (holds + fails) >> 1;
    if (works(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}

/** The latest minute to leave: for everything to be done that day, and for it to be done as early as when leaving now. */
export function latestStarts(problem: Problem, visits: readonly Visit[]): { possible: number; asEarly: number } {
  const end = timed(problem, visits, problem.start)?.at(-1)?.leave ?? Number.NEGATIVE_INFINITY;
  return {
    possible: lastMinute(problem.start, (minute) => timed(problem, visits, minute) !== null),
    asEarly: lastMinute(problem.start, (minute) => (timed(problem, visits, minute)?.at(-1)?.leave ?? 1e9) <= end),
  };
}

/** How good it is to have a matter done at a place: larger is better. */
export type Preference = (place: number, matter: number) => number;

/** The bits of `target` over the visits in every way that their places allow. */
function* shares(problem: Problem, visits: readonly Visit[], rest: MatterSet): Generator<MatterSet[]> {
  const [matter] = members(rest);
  if (matter === undefined) {
    yield visits.map(() => 0);
    return;
  }
  for (const share of shares(problem, visits, rest & ~(1 << matter))) {
    for (const [index, { place }] of visits.entries()) {
      if (((problem.places[place]?.handles ?? 0) >> matter) & 1) {
        yield share.map((does, at) => (at === index ? does | (1 << matter) : does));
      }
    }
  }
}

/** The same places in the same order, ending no later, with each matter where it is handled best. */
export function bestShares(problem: Problem, visits: readonly Visit[], prefer: Preference): Visit[] {
  const worth = (each: readonly Visit[]) =>
    each.reduce(
      (sum, { place, does }) => sum + members(does).reduce((all, matter) => all + prefer(place, matter), 0),
      0,
    );
  const end = timed(problem, visits, problem.start)?.at(-1)?.leave ?? Number.NEGATIVE_INFINITY;
  let [best, most] = [[...visits], worth(visits)];
  if (visits.length === 1) return best;
  for (const share of shares(problem, visits, problem.target)) {
    const next = visits.map(({ place }, index) => ({ place, does: share[index] ?? 0 }));
    if (worth(next) <= most || next.some(({ does }) => does === 0)) continue;
    let done = 0;
    const isOrdered = next.every(({ does }) => {
      const fits = isInOrder(does, done, problem.after);
      done |= does;
      return fits;
    });
    if (!isOrdered || (timed(problem, next, problem.start)?.at(-1)?.leave ?? 1e9) > end) continue;
    [best, most] = [next, worth(next)];
  }
  return best;
}
