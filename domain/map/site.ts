import { z } from "zod";
import { markSchema } from "@/domain/map/mark";

const position = z.tuple([z.number(), z.number()]).rest(z.number());

/** What a site on the map can be: a line or an area, WGS 84. */
export const siteGeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("LineString"), coordinates: z.array(position) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(position))) }),
]);

/** The sites of projects as GeoJSON; each belongs to the mark of its project and has its members. */
export const sitesSchema = z
  .object({
    type: z.literal("FeatureCollection"),
    features: z.array(
      z.object({
        type: z.literal("Feature"),
        geometry: siteGeometrySchema,
        properties: markSchema.pick({ n: true, c: true, t: true, g: true, h: true }),
      }),
    ),
  })
  .meta({ id: "Sites" });
export type Sites = z.infer<typeof sitesSchema>;
