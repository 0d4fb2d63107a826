import type { Position } from "@/domain/positions/position";
import type { TravelPolicy } from "@/domain/travel/estimates";
import { isCertain } from "@/domain/truth/quality";

/**
 * Whether a place lies within so many minutes of another.
 * - `inside`, `outside`: wherever within their precision the two truly are.
 * - `perhaps`: it depends on where exactly they are.
 * - `unknown`: one of them has no position.
 */
export const reaches = ["inside", "perhaps", "outside", "unknown"] as const;
export type Reach = (typeof reaches)[number];

/** Metres by which a position may be off; Infinity where it is uncertain and nobody said by how much. */
export function slackOf({ quality, precision }: Pick<Position, "quality" | "precision">): number {
  return precision ?? (isCertain(quality) ? 0 : Number.POSITIVE_INFINITY);
}

/** Minutes that so many metres as the crow flies may add to a way or take from it. */
export function slackMinutes(metres: number, { detour, speed }: TravelPolicy): number {
  return (metres * detour) / speed;
}

// Sums of fractions: 15 minutes exactly are 15 minutes.
const ROUNDING = 1e-9;

/** Where a way of `minutes` that may be `slack` minutes longer or shorter stands against the limit. */
export function reachOf(minutes: number, slack: number, limit: number): Exclude<Reach, "unknown"> {
  // Where a routing engine finds no way, no better position makes one.
  if (minutes === Number.POSITIVE_INFINITY) return "outside";
  if (minutes + slack <= limit + ROUNDING) return "inside";
  return minutes - slack <= limit + ROUNDING ? "perhaps" : "outside";
}

/** Whether a way counts as within the limit when both places are where the data have them. */
export function isWithin(minutes: number, limit: number): boolean {
  return minutes <= limit + ROUNDING;
}

/** A way as one says it: whole minutes, rounded up; null where there is none. */
export function wholeMinutes(minutes: number): number | null {
  return Number.isFinite(minutes) ? Math.max(0, Math.ceil(minutes - ROUNDING)) : null;
}
