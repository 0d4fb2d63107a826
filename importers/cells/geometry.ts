import { z } from "zod";

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
// A height is dropped: the map is flat, and a third number is one that nobody checks.
const position = z.tuple([longitude, latitude], z.number()).transform(([lng, lat]): [number, number] => [lng, lat]);
const line = z.array(position).min(2);
const ring = z.array(position).min(4);

/** A GeoJSON geometry of the base map. */
export const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position }),
  z.object({ type: z.literal("MultiPoint"), coordinates: z.array(position).min(1) }),
  z.object({ type: z.literal("LineString"), coordinates: line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line).min(1) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
export type Geometry = z.infer<typeof geometrySchema>;

/** Every position of a geometry, whatever its depth. */
export function positionsOf({ coordinates }: Geometry): [number, number][] {
  const found: [number, number][] = [];
  const collect = (part: NestedPositions): void => {
    if (isPosition(part)) found.push(part);
    else for (const inner of part) collect(inner);
  };
  collect(coordinates);
  return found;
}

type NestedPositions = [number, number] | NestedPositions[];

function isPosition(part: NestedPositions): part is [number, number] {
  return typeof part[0] === "number";
}
