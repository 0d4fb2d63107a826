import { fieldOf, groundOf } from "@/domain/plan/ground";
import { isBetter, type Problem, type Route } from "@/domain/plan/problem";
import { bestRouteIn } from "@/domain/plan/search";

const placesOf = (route: Route): string =>
  [...new Set(route.visits.map(({ place }) => place))].sort((a, b) => a - b).join();

function comesBefore(a: Route, b: Route): boolean {
  return a.visits.length < b.visits.length || (a.visits.length === b.visits.length && isBetter(a, b));
}

/**
 * The best routes that differ in their places, best first; exact. Whatever is not the best route and contains it not
 * lacks one of its places, so the second best is the best of those found without one of them, and so on (Lawler 1972).
 */
export function rankedRoutes(problem: Problem, count: number): Route[] {
  const ground = groundOf(problem);
  const open: { route: Route; excluded: ReadonlySet<number> }[] = [];
  const ranked = new Map<string, Route>();
  const tried = new Set<string>();
  /** What a further route has to beat: the worst of those that fill the places still free. */
  const limit = (): Route | null => {
    const waiting = new Map(open.map(({ route }) => [placesOf(route), route]));
    for (const key of ranked.keys()) waiting.delete(key);
    const best = [...waiting.values()].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
    return best[count - ranked.size - 1] ?? null;
  };
  const tryWithout = (excluded: ReadonlySet<number>) => {
    const key = [...excluded].sort((a, b) => a - b).join();
    if (tried.has(key)) return;
    tried.add(key);
    const route = bestRouteIn(fieldOf(ground, excluded), limit());
    if (route) open.push({ route, excluded });
  };
  tryWithout(new Set());
  while (open.length > 0 && ranked.size < count) {
    const next = open.reduce((best, each) => (comesBefore(each.route, best.route) ? each : best));
    open.splice(open.indexOf(next), 1);
    if (!ranked.has(placesOf(next.route))) ranked.set(placesOf(next.route), next.route);
    if (ranked.size === count) break;
    for (const { place } of next.route.visits) tryWithout(new Set([...next.excluded, place]));
  }
  return [...ranked.values()];
}
