import { z } from "zod";
import { positionQualitySchema } from "@/domain/truth/quality";

export { distanceBetween } from "@/domain/positions/distance";

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
