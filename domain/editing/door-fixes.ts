import type { Coordinates } from "@/domain/positions/position";

/** "I am at the door": the position of a phone that somebody holds there. */

/** What a phone answers; accuracy in metres, the radius within which it is with 95 % (W3C Geolocation). */
export type Fix = { coordinates: Coordinates; accuracy: number };

/** Under open sky a phone needs seconds; who waits for longer stands inside. */
export const PATIENCE_MS = 20_000;
/** Nothing is gained by waiting once the ring is as wide as a door. */
export const GOOD_ENOUGH_M = 5;
/** Wider than this, it could be the house next door: no position to call surveyed. */
export const WORST_M = 50;

/** The better of two fixes; the later one where they are as good. */
export function betterFix(best: Fix | null, next: Fix): Fix {
  return best === null || next.accuracy <= best.accuracy ? next : best;
}

/** What comes of the best fix when the wait is over. */
export function doorVerdict(best: Fix | null): "taken" | "too-vague" | "timeout" {
  if (!best) return "timeout";
  return best.accuracy <= WORST_M ? "taken" : "too-vague";
}

/** Whole metres, at least one: what the field for it takes. */
export function precisionText({ accuracy }: Fix): string {
  return String(Math.max(1, Math.ceil(accuracy)));
}
