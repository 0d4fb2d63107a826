import { z } from "zod";
import { lightSignSchema } from "@/domain/projects/light/light-sign";
import { positionQualitySchema } from "@/domain/truth/quality";

/** The three nouns that can stand on the map as marks. */
export const markNouns = ["service-points", "facilities", "projects"] as const;
export const markNounSchema = z.enum(markNouns);
export type MarkNoun = z.infer<typeof markNounSchema>;

/**
 * A mark as it travels to the map: short names, because the whole district has to fit 40 KB.
 * `n` noun · `c` code · `t` name · `k` kind (facilities, service points) or category (projects) ·
 * `l` level of a service point · `g` stage of a project · `q` position quality · `p` precision in metres ·
 * `o` open state of a service point · `s` status when it is not the usual one · `h` light of a project ·
 * `a` whether its site is a line or an area, to be had from `/api/v1/map/sites` ·
 * `e` whether the light rests on sample rows · `v` size of its investment: 1 below 1 亿 yuan, 2 below 10 亿, 3 above.
 */
export const markSchema = z
  .object({
    n: markNounSchema,
    c: z.string(),
    t: z.string(),
    k: z.string(),
    l: z.string().optional(),
    g: z.string().optional(),
    q: positionQualitySchema,
    p: z.number().int().optional(),
    o: z.string().optional(),
    s: z.string().optional(),
    h: lightSignSchema.optional(),
    a: z.literal(true).optional(),
    e: z.literal(true).optional(),
    v: z.number().int().min(1).max(3).optional(),
  })
  .meta({ id: "Mark" });
export type Mark = z.infer<typeof markSchema>;

/** GeoJSON of marks, and of clusters where a zoom was asked for. */
export const markFeatureSchema = z.object({
  type: z.literal("Feature"),
  geometry: z.object({ type: z.literal("Point"), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: markSchema,
});
export type MarkFeature = z.infer<typeof markFeatureSchema>;

export const clusterFeatureSchema = z.object({
  type: z.literal("Feature"),
  geometry: z.object({ type: z.literal("Point"), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({
    cluster: z.literal(true),
    count: z.number().int(),
    /** Marks by noun, for the ring around the disc. */
    nouns: z.record(z.string(), z.number().int()),
    /** How many of its projects have a red and a yellow light, and how many of these lights rest on sample rows. */
    lights: z.object({ red: z.number().int(), yellow: z.number().int(), sample: z.number().int() }),
    /** The zoom at which it falls apart. */
    expandsAt: z.number().int(),
  }),
});

export const marksSchema = z
  .object({
    type: z.literal("FeatureCollection"),
    features: z.array(z.union([markFeatureSchema, clusterFeatureSchema])),
    /** Records that match but have no position: shown in the list "not on the map". */
    withoutPosition: z.number().int(),
    total: z.number().int(),
  })
  .meta({ id: "Marks" });
export type Marks = z.infer<typeof marksSchema>;
