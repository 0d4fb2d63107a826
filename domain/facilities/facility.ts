import { z } from "zod";
import { facilityFactsSchema } from "@/domain/facilities/facets";
import { positionSchema } from "@/domain/positions/position";
import { citationSchema } from "@/domain/sources/source";
import { groupVerificationSchema } from "@/domain/verification/freshness";

export const facilityKinds = [
  "hospital",
  "school",
  "park",
  "culture",
  "metro-station",
  "railway-station",
  "industrial-park",
  "warm-station",
  "parking",
  "office-building",
  "government",
  "tourism",
  "venue",
  "commerce",
  "platform",
] as const;
export const facilityKindSchema = z.enum(facilityKinds);
export type FacilityKind = z.infer<typeof facilityKindSchema>;

export const facilityStatusSchema = z.enum(["open", "under-construction", "planned", "unknown"]);
export type FacilityStatus = z.infer<typeof facilityStatusSchema>;

export const facilitySummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: facilityKindSchema,
    region: z.string().nullable(),
    regionName: z.string().nullable(),
    address: z.string().nullable(),
    position: positionSchema.nullable(),
    distance: z.number().nullable(),
    status: facilityStatusSchema,
    source: citationSchema,
  })
  .meta({ id: "FacilitySummary" });
export type FacilitySummary = z.infer<typeof facilitySummarySchema>;

export const facilitySchema = facilitySummarySchema
  .extend({
    aliases: z.array(z.string()),
    /** Names in docs/glossary.md; values as reported. */
    attributes: z.record(z.string(), z.string()),
    /** The same as values that can be compared. */
    facts: facilityFactsSchema,
    positionSource: citationSchema.nullable(),
    /** How fresh its address and position are. */
    verification: z.object({ position: groupVerificationSchema }),
    note: z.string().nullable(),
  })
  .meta({ id: "Facility" });
export type Facility = z.infer<typeof facilitySchema>;
