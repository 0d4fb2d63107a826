import type { Day } from "@/domain/plan/day";
import type { Missed } from "@/domain/plan/plan";
import { isBetter, legs, members, type Route } from "@/domain/plan/problem";
import { bestRoute } from "@/domain/plan/search";
import { serve } from "@/domain/plan/service-hours";
import { shanghaiInstant, toRfc3339 } from "@/domain/time/shanghai";

const ALWAYS = [{ from: 0, to: 2880, lastTicket: null }];

/** The trip that would be best if every place were open, and where the hours stand against it; null when none does. */
export function missedTrip(day: Day, best: Route | null): Missed | null {
  const problem = day.problem(day.all);
  const ideal = bestRoute({ ...problem, places: problem.places.map((place) => ({ ...place, windows: ALWAYS })) });
  if (!ideal) return null;
  const placesOf = ({ visits }: Route) => visits.map(({ place }) => place).join();
  const isNoBetter = best !== null && best.visits.length <= ideal.visits.length && !isBetter(ideal, best);
  if (isNoBetter || (best && placesOf(best) === placesOf(ideal))) return null;

  const instant = (minute: number) => toRfc3339(shanghaiInstant(day.isoDate, minute));
  const leg = legs(problem);
  const stops = ideal.visits.flatMap(({ place }) => {
    const candidate = day.known[place]?.candidate;
    return candidate ? [{ code: candidate.code, name: candidate.name }] : [];
  });
  let [clock, from] = [problem.start, -1];
  for (const [index, { place, does }] of ideal.visits.entries()) {
    const [at, servicePoint] = [problem.places[place], stops[index]];
    if (!at || !servicePoint) return null;
    const arrive = clock + leg(from, place);
    const minutes = members(does).map((matter) => at.minutes[matter] ?? 0);
    const service = serve(at.windows, arrive, minutes);
    const told = { stops, servicePoint, arrive: instant(arrive) };
    const last = at.windows.at(-1);
    if (!last) return { ...told, reason: "closed-today", bound: null };
    if (!service) {
      const reason = last.to <= arrive ? "closed-before" : "not-enough-time";
      return { ...told, reason, bound: instant(last.to) };
    }
    if (service.begin > arrive) return { ...told, reason: "waits", bound: instant(service.begin) };
    [clock, from] = [service.end, place];
  }
  return null;
}
