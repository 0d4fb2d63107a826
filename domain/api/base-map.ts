import { z } from "zod";

const numbers = z.array(z.number());

/** The kinds of geometry a base map has; positions `[lng, lat]`, five decimals. */
export const baseMapGeometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: numbers }),
  z.object({ type: z.literal("LineString"), coordinates: z.array(numbers) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(numbers)) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(numbers)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(numbers))) }),
]);

export const baseMapKindSchema = z.enum([
  "water",
  "metro-line",
  "outline",
  "label",
  "metro-station",
  "railway-station",
  "landmark",
  "township",
]);

export const baseMapFeatureSchema = z
  .object({
    type: z.literal("Feature"),
    geometry: baseMapGeometrySchema,
    properties: z.object({
      code: z.string(),
      kind: baseMapKindSchema,
      name: z.string(),
      /** The region that an outline bounds. */
      region: z.string().optional(),
      /** CSS colour of a metro line. */
      colour: z.string().optional(),
      /** Metres by which it may be off. */
      precision: z.number().int().optional(),
      /** Simplified: to be shown with the mark 示意图. */
      schematic: z.literal(true).optional(),
    }),
  })
  .meta({ id: "BaseMapFeature" });
export type BaseMapFeature = z.infer<typeof baseMapFeatureSchema>;

export const baseMapSchema = z
  .object({ type: z.literal("FeatureCollection"), features: z.array(baseMapFeatureSchema) })
  .meta({ id: "BaseMap" });
export type BaseMap = z.infer<typeof baseMapSchema>;
