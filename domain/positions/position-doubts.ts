import { type Box, isInBox } from "@/domain/positions/china";
import type { CoordinateSystem } from "@/domain/positions/coordinate-systems";
import { distanceBetween } from "@/domain/positions/distance";
import { likelySystem } from "@/domain/positions/mix-up";
import type { Coordinates } from "@/domain/positions/position";

/** What is suspicious about a position that somebody has just given; nothing of it forbids it. */
export type PositionDoubt =
  /** Its numbers fit the known position in another system: about 600 m or 1,150 m off in Nanchang. */
  { kind: "mixed-up"; crs: CoordinateSystem; metres: number } | { kind: "outside" };

/**
 * @param position WGS 84, converted from `crs`.
 * @param known where the place was until now; null where nobody knew.
 * @param precision of the known position, metres; null where nobody said.
 * @param expected where places of this district lie.
 */
export function positionDoubts(
  position: Coordinates,
  crs: CoordinateSystem,
  known: Coordinates | null,
  precision: number | null,
  expected: Box,
): PositionDoubt[] {
  const system = known ? likelySystem({ crs, position, known, precision }) : null;
  return [
    ...(known && system
      ? [{ kind: "mixed-up" as const, crs: system, metres: Math.round(distanceBetween(position, known)) }]
      : []),
    ...(isInBox(position, expected) ? [] : [{ kind: "outside" as const }]),
  ];
}
