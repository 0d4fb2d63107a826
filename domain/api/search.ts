import { z } from "zod";
import { openStateSchema } from "@/domain/service-points/opening-hours";

/** How well a hit fits, best first: the whole name, its beginning, another name, all the words. */
export const hitReasonSchema = z.enum(["exact", "prefix", "alias", "words"]);
export type HitReason = z.infer<typeof hitReasonSchema>;

export const searchHitSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    /** The page that shows it, in the default language. */
    url: z.string(),
    why: hitReasonSchema,
    /** The other name that matched, where `why` is `alias`. */
    alias: z.string().nullable(),
    /** Metres from `near`; null without one, or without a position. */
    distance: z.number().nullable(),
    /** Whether a service point is open; null for other nouns. */
    open: openStateSchema.nullable(),
  })
  .meta({ id: "SearchHit" });
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z
  .object({
    matters: z.array(searchHitSchema),
    servicePoints: z.array(searchHitSchema),
    facilities: z.array(searchHitSchema),
    projects: z.array(searchHitSchema),
    regions: z.array(searchHitSchema),
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
