import { cell, refuse } from "@/importers/cells/cell";
import { type Geometry, geometrySchema } from "@/importers/cells/geometry";

/** A GeoJSON geometry in a cell, WGS 84, longitude first: `{"type":"LineString","coordinates":[[115.77,28.55],…]}`. */
export const geometryText = cell((text): Geometry | ReturnType<typeof refuse> => {
  const read = geometrySchema.safeParse(parsed(text));
  return read.success
    ? read.data
    : refuse("bad-geometry", "Must be a GeoJSON geometry in WGS 84, longitude before latitude.");
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
