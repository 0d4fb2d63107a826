import "server-only";
import type { BaseMapFeature } from "@/domain/api/base-map";
import type { BaseMapFeature as BaseMapFeatureRow } from "@/prisma/generated/client";

/** Five decimals are one metre: finer than anything loaded, and half the bytes. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function roundedAll(coordinates: unknown): unknown {
  if (Array.isArray(coordinates)) return coordinates.map(roundedAll);
  return typeof coordinates === "number" ? rounded(coordinates) : coordinates;
}

type DrawnRow = Pick<
  BaseMapFeatureRow,
  "code" | "kind" | "name" | "region" | "colour" | "precision" | "schematic" | "geometry"
>;

/** A feature of the base map. Its geometry was checked by the importer that wrote it. */
export function baseMapFeatureOf(row: DrawnRow): BaseMapFeature {
  const { type, coordinates } = row.geometry as { type: string; coordinates: unknown };
  return {
    type: "Feature",
    geometry: { type, coordinates: roundedAll(coordinates) } as BaseMapFeature["geometry"],
    properties: {
      code: row.code,
      kind: row.kind as BaseMapFeature["properties"]["kind"],
      name: row.name,
      ...(row.region === null ? {} : { region: row.region }),
      ...(row.colour === null ? {} : { colour: row.colour }),
      ...(row.precision === null ? {} : { precision: row.precision }),
      ...(row.schematic ? { schematic: true as const } : {}),
    },
  };
}

/** A place that the base map names. */
export type NamedPoint = { code: string; name: string; kind: string; lng: number; lat: number };

export function namedPointOf({ code, kind, name, lng, lat }: NamedPoint): BaseMapFeature {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [rounded(lng), rounded(lat)] },
    properties: { code, kind: kind as BaseMapFeature["properties"]["kind"], name },
  };
}
