import type { FacilityKind } from "@/domain/facilities/facility";

/** Kinds of facilities that the base map names wherever it knows them. */
export const stationKinds = ["metro-station", "railway-station"] as const satisfies readonly FacilityKind[];

/** Kinds by which people in town find their way, named where their position is certain enough. */
export const landmarkKinds = ["tourism", "culture", "park", "venue"] as const satisfies readonly FacilityKind[];

/** Metres. */
export const LANDMARK_PRECISION = 100;

/** As what the base map names a facility with a position; null for one that it does not name. `precision` in metres. */
export function namedAs(
  kind: string,
  quality: string,
  precision: number | undefined,
): (typeof stationKinds)[number] | "landmark" | null {
  const station = stationKinds.find((each) => each === kind);
  if (station) return station;
  const isCertain = precision !== undefined && precision <= LANDMARK_PRECISION && quality !== "approximate";
  return isCertain && landmarkKinds.some((each) => each === kind) ? "landmark" : null;
}
