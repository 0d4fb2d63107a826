import { z } from "zod";
import { servicePointLevelSchema, servicePointSummarySchema } from "@/domain/service-points/service-point";
import { citationSchema } from "@/domain/sources/source";
import { valueQualitySchema } from "@/domain/truth/quality";
import { groupVerificationSchema } from "@/domain/verification/freshness";

/**
 * The 16 life-cycle themes of 国办发〔2025〕24号: ten for a person, six for a business.
 * These are the tiles of the start page, in this order.
 */
export const personTopics = [
  "birth",
  "education",
  "employment",
  "life",
  "housing",
  "travel",
  "medical",
  "relief",
  "elderly",
  "afterlife",
] as const;
export const businessTopics = ["entry", "hiring", "tax", "operation", "construction", "exit"] as const;
export const topics = [...personTopics, ...businessTopics] as const;
export const topicSchema = z.enum(topics);
export type Topic = z.infer<typeof topicSchema>;

export const audienceSchema = z.enum(["person", "business"]);
export type Audience = z.infer<typeof audienceSchema>;

/** Dictionary of the national exchange library, only what a person applies for. */
export const taskTypeSchema = z.enum(["01", "05", "07", "08", "09", "10", "20"]);
export type TaskType = z.infer<typeof taskTypeSchema>;

/** How a service point handles a matter. */
export const offeringModeSchema = z.enum(["full", "intake", "assistance", "self-service", "agent"]);
export type OfferingMode = z.infer<typeof offeringModeSchema>;

/**
 * 办件类型. The national dictionary has the first two (domain.md §2.1.2); provinces add the others, and disagree on all
 * numbers, so files are read by label.
 */
export const caseTypeSchema = z.enum(["instant", "promised", "reported-up", "joint", "first-review", "forwarded"]);
export type CaseType = z.infer<typeof caseTypeSchema>;

/** 网办深度 Ⅰ to Ⅳ; Ⅳ = 全程网办. */
export const onlineDepthSchema = z.enum(["1", "2", "3", "4"]);
export type OnlineDepth = z.infer<typeof onlineDepthSchema>;

export const matterSummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    department: z.string(),
    topic: topicSchema,
    audience: z.array(audienceSchema),
    taskType: taskTypeSchema,
    acceptLevels: z.array(servicePointLevelSchema),
    promisedLimit: z.string().nullable(),
    /** Number of service points that offer it. */
    placeCount: z.number().int(),
    quality: valueQualitySchema,
  })
  .meta({ id: "MatterSummary" });
export type MatterSummary = z.infer<typeof matterSummarySchema>;

export const materialSchema = z
  .object({
    name: z.string(),
    necessity: z.enum(["required", "deferrable", "optional"]).nullable(),
    form: z.enum(["original", "copy", "both"]).nullable(),
    copies: z.number().int().nullable(),
    issuer: z.string().nullable(),
    condition: z.string().nullable(),
    quality: valueQualitySchema,
    note: z.string().nullable(),
  })
  .meta({ id: "Material" });
export type Material = z.infer<typeof materialSchema>;

export const stepSchema = z
  .object({ name: z.string(), description: z.string().nullable(), quality: valueQualitySchema })
  .meta({ id: "Step" });
export type Step = z.infer<typeof stepSchema>;

export const feeSchema = z
  .object({
    name: z.string(),
    standard: z.string().nullable(),
    basis: z.string().nullable(),
    quality: valueQualitySchema,
  })
  .meta({ id: "Fee" });

export const faqSchema = z
  .object({ question: z.string(), answer: z.string(), quality: valueQualitySchema })
  .meta({ id: "Faq" });

/** A matter with its whole guide. */
export const matterSchema = matterSummarySchema
  .extend({
    aliases: z.array(z.string()),
    catalogCode: z.string().nullable(),
    /** The catalogue's own group. */
    theme: z.string().nullable(),
    venue: z.string().nullable(),
    legalLimit: z.string().nullable(),
    conditions: z.string().nullable(),
    visits: z.number().int().nullable(),
    fee: z.string().nullable(),
    onlineUrl: z.string().nullable(),
    result: z.string().nullable(),
    legalBasis: z.string().nullable(),
    note: z.string().nullable(),
    materials: z.array(materialSchema),
    steps: z.array(stepSchema),
    fees: z.array(feeSchema),
    faqs: z.array(faqSchema),
    /** Places by level, for "offered at 1 hall, 9 centres, 193 stations". */
    placesByLevel: z.object({
      district: z.number().int(),
      township: z.number().int(),
      village: z.number().int(),
    }),
    delegated: z.boolean(),
    /** How fresh the guide is. */
    verification: z.object({ guide: groupVerificationSchema }),
    source: citationSchema,
  })
  .meta({ id: "Matter" });
export type Matter = z.infer<typeof matterSchema>;

/** One matter as a service point offers it. */
export const offeredMatterSchema = matterSummarySchema
  .extend({
    mode: offeringModeSchema,
    window: z.string().nullable(),
    delegated: z.boolean(),
    offeringQuality: valueQualitySchema,
    verifiedAt: z.string().nullable(),
    /** How fresh it is that this place handles it, and how. */
    verification: z.object({ offerings: groupVerificationSchema }),
  })
  .meta({ id: "OfferedMatter" });
export type OfferedMatter = z.infer<typeof offeredMatterSchema>;

/** One place where a matter is handled. */
export const matterPlaceSchema = servicePointSummarySchema
  .extend({
    mode: offeringModeSchema,
    window: z.string().nullable(),
    delegated: z.boolean(),
    offeringQuality: valueQualitySchema,
    /** How fresh it is that this place handles the matter, and how; `verifiedAt` is of the place itself. */
    verification: z.object({ offerings: groupVerificationSchema }),
  })
  .meta({ id: "MatterPlace" });
export type MatterPlace = z.infer<typeof matterPlaceSchema>;

/** No place on the map handles it: hospitals, police stations and schools do. */
export function isHandledNowhere({ placesByLevel }: Pick<Matter, "placesByLevel">): boolean {
  return Object.values(placesByLevel).every((places) => places === 0);
}
