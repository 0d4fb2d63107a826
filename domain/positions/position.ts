import { z } from "zod";
import { positionQualitySchema } from "@/domain/truth/quality";

/** `[lng, lat]` in decimal degrees, WGS 84 (equal to CGCS2000 at map scale). */
export const coordinatesSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .meta({ id: "Coordinates", description: "[lng, lat], WGS 84 / CGCS2000" });
export type Coordinates = z.infer<typeof coordinatesSchema>;

/** Where something is, and how sure that is. */
export const positionSchema = z
  .object({
    coordinates: coordinatesSchema,
    quality: positionQualitySchema,
    /** Radius in metres within which the true place lies; null where nobody said. */
    precision: z.number().int().positive().nullable(),
    /** Code of the source of this position, where it differs from the record's own. */
    source: z.string().nullable(),
  })
  .meta({ id: "Position" });
export type Position = z.infer<typeof positionSchema>;

/** Mean earth radius in metres (IUGG), the same as in the SQL function distance_metres. */
const EARTH_RADIUS = 6_371_008.8;

/** Great-circle distance in metres between two WGS 84 positions. */
export function distanceBetween([lng1, lat1]: Coordinates, [lng2, lat2]: Coordinates): number {
  const radians = Math.PI / 180;
  const dLat = (lat2 - lat1) * radians;
  const dLng = (lng2 - lng1) * radians;
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
}
