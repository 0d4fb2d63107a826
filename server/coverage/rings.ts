import type { Coordinates } from "@/domain/positions/position";

/** The rings of an outline of the base map, whose shape the importer has checked; none where there is no outline. */
export function ringsOf(geometry: unknown): Coordinates[][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown };
  if (type === "Polygon") return coordinates as Coordinates[][];
  return type === "MultiPolygon" ? (coordinates as Coordinates[][][]).flat() : [];
}
