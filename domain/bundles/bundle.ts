import { z } from "zod";
import { audienceSchema, topicSchema } from "@/domain/matters/matter";
import { checklistItemSchema } from "@/domain/plan/checklist";
import { servicePointSummarySchema } from "@/domain/service-points/service-point";
import { citationSchema } from "@/domain/sources/source";
import { valueQualitySchema } from "@/domain/truth/quality";

/** 高效办成一件事: matters that one event in life asks for together. */
export const bundleSummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    topic: topicSchema,
    audience: z.array(audienceSchema),
    summary: z.string(),
    matterCount: z.number().int(),
    /** How many of them only some people need. */
    optionalCount: z.number().int(),
    quality: valueQualitySchema,
  })
  .meta({ id: "BundleSummary" });
export type BundleSummary = z.infer<typeof bundleSummarySchema>;

export const bundleMatterSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    department: z.string(),
    /** Special place that takes it: 派出所, 医疗机构. */
    venue: z.string().nullable(),
    promisedLimit: z.string().nullable(),
    /** Not everybody needs it. */
    optional: z.boolean(),
    /** In which case it is needed. */
    condition: z.string().nullable(),
    /** Number of service points that offer it. */
    placeCount: z.number().int(),
    /** Papers that an earlier matter of the bundle yields. */
    papersOf: z.array(z.object({ paper: z.string(), matter: z.string() })),
    /** Counted in what follows: needed by everybody, or chosen. */
    asked: z.boolean(),
    quality: valueQualitySchema,
  })
  .meta({ id: "BundleMatter" });
export type BundleMatter = z.infer<typeof bundleMatterSchema>;

const jointLimitSchema = z.object({
  workingDays: z.number().int(),
  days: z.number().int(),
  how: z.enum(["longest", "sum"]),
  of: z.array(z.string()),
  unknown: z.array(z.string()),
});

export const bundlePlaceSchema = servicePointSummarySchema
  .extend({
    /** Codes of the matters asked for that it handles. */
    matters: z.array(z.string()),
    /** Those of them that it takes in and does not complete. */
    takenIn: z.array(z.string()),
  })
  .meta({ id: "BundlePlace" });
export type BundlePlace = z.infer<typeof bundlePlaceSchema>;

/** A bundle with all that can be said of doing its matters together; the estimates are ours, and marked so. */
export const bundleSchema = bundleSummarySchema
  .extend({
    aliases: z.array(z.string()),
    note: z.string().nullable(),
    /** In the order in which to do them. */
    matters: z.array(bundleMatterSchema),
    /** What to bring for the matters asked for, each paper once. */
    materials: z.array(
      checklistItemSchema.extend({
        /** The matter asked for that yields it: whoever has done that one holds it. */
        yieldedBy: z.string().nullable(),
      }),
    ),
    estimate: z.object({
      limit: jointLimitSchema,
      /** Over all places, on the map and off it. */
      visits: z.number().int(),
      /** How many places that are. */
      places: z.number().int(),
      /** Places off the map, each with its matters. */
      elsewhere: z.array(z.object({ venue: z.string().nullable(), matters: z.array(z.string()) })),
      /** Matters that are only taken in wherever it is done together: their result takes time. */
      intakeOnly: z.array(z.string()),
    }),
    places: z.object({
      /** Matters asked for that no place on the map handles. */
      nowhere: z.array(z.string()),
      /** Places that handle all the others: how many, and the first of them, nearest first with near. */
      total: z.number().int(),
      items: z.array(bundlePlaceSchema),
      /** The fewest places that do it together where no single one does. */
      fewest: z.array(bundlePlaceSchema),
    }),
    source: citationSchema,
  })
  .meta({ id: "Bundle" });
export type Bundle = z.infer<typeof bundleSchema>;
