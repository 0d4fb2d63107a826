import { z } from "zod";
import { qualifierSchema } from "@/domain/projects/project";
import { citationSchema } from "@/domain/sources/source";

/** Topics whose figures are about service points; a hall's page shows these of its region and no other (not 政务: proposals of delegates). */
export const servicePointTopics = ["政务服务"] as const;

/**
 * Counts of loaded records beside which a reported total stands:
 * the page shows both and explains neither away.
 */
export const loadedCounts = [
  "service-points-village",
  "service-points-township",
  "offerings-hongutan",
  "matters-near-home",
  "matters-delegated",
  "matters-general-window",
  "schools",
  "hospitals-tertiary",
  "hospitals-under-construction",
  "national-medical-centres",
  "projects",
  "parking-shared-bays",
  "office-buildings",
] as const;
export const loadedCountSchema = z.enum(loadedCounts);
export type LoadedCount = z.infer<typeof loadedCountSchema>;

/** One reported figure, as reported. */
export const observationSchema = z
  .object({
    code: z.string(),
    region: z.string(),
    regionName: z.string(),
    /** As the source words it: "截至2022-11". */
    period: z.string(),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    qualifier: qualifierSchema,
    value: z.number().nullable(),
    valueHigh: z.number().nullable(),
    valueText: z.string().nullable(),
    growth: z.string().nullable(),
    scope: z.string().nullable(),
    /** What the product itself has loaded, where the two can be compared. */
    loaded: z.object({ name: loadedCountSchema, count: z.number().int() }).nullable(),
    note: z.string().nullable(),
    source: citationSchema,
  })
  .meta({ id: "Observation" });
export type Observation = z.infer<typeof observationSchema>;

export const indicatorSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    topic: z.string(),
    unit: z.string(),
    definition: z.string().nullable(),
    kind: z.string(),
    observations: z.array(observationSchema),
  })
  .meta({ id: "Indicator" });
export type Indicator = z.infer<typeof indicatorSchema>;

/** A figure with its indicator. */
export type Figure = { indicator: Indicator; observation: Observation };
