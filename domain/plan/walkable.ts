import type { Plan } from "@/domain/plan/plan";

/** What people do not walk at a stretch, in metres as the crow flies: some fifty minutes. A planning value. */
const WALKABLE = 3000;

export function isWalkable(straight: number): boolean {
  return straight <= WALKABLE;
}

/** Whether the best trip, or the first part of one that has to be split, has a leg that people do not walk. */
export function isTooFarOnFoot({ mode, items, split }: Pick<Plan, "mode" | "items" | "split">): boolean {
  if (mode !== "walk" && mode !== "slow-walk") return false;
  const trip = items[0] ?? split[0];
  return trip?.stops.some(({ straight }) => straight !== null && !isWalkable(straight)) ?? false;
}
