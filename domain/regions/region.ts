import { z } from "zod";
import { type Position, positionSchema } from "@/domain/positions/position";
import { citationSchema } from "@/domain/sources/source";

export const regionLevelSchema = z.enum(["city", "district", "township", "village"]);
export type RegionLevel = z.infer<typeof regionLevelSchema>;

export const regionKindSchema = z.enum([
  "city",
  "district",
  "subdistrict",
  "town",
  "township",
  "township-like",
  "community",
  "village",
  "village-like",
]);
export type RegionKind = z.infer<typeof regionKindSchema>;

/** A region in a list or a breadcrumb. */
export const regionSummarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    level: regionLevelSchema,
    kind: regionKindSchema,
    parent: z.string().nullable(),
    position: positionSchema.nullable(),
  })
  .meta({ id: "RegionSummary" });
export type RegionSummary = z.infer<typeof regionSummarySchema>;

/** A region with its place in the tree and what stands in it. */
export const regionSchema = regionSummarySchema
  .extend({
    /** From the city down to the parent. */
    ancestors: z.array(regionSummarySchema),
    children: z.array(regionSummarySchema),
    counts: z.object({
      servicePoints: z.number().int(),
      facilities: z.number().int(),
      projects: z.number().int(),
      observations: z.number().int(),
    }),
    source: citationSchema,
    note: z.string().nullable(),
  })
  .meta({ id: "Region" });
export type Region = z.infer<typeof regionSchema>;

/** Where a region lies, or else the smallest region around it of which that is known. */
export function positionOfRegion({ position, ancestors }: Pick<Region, "position" | "ancestors">): Position | null {
  return position ?? ancestors.filter((each) => each.position).at(-1)?.position ?? null;
}

/**
 * The statistical code of the level above, or null for a province.
 * 360113006201 → 360113006 → 360113 → 360100.
 */
export function parentRegionCode(code: string): string | null {
  if (code.length === 12) return code.slice(0, 9);
  if (code.length === 9) return code.slice(0, 6);
  if (code.length === 6 && !code.endsWith("00")) return `${code.slice(0, 4)}00`;
  return null;
}
/** Whether a code is one of a township or a village: six digits are a district or more (GB/T 2260), the rest lies in it. */
export function isBelowDistrict(code: string): boolean {
  return code.length > 6;
}

/** Codes that begin with this prefix lie inside the region: 360100 → 3601, 360113 → 360113. */
export function regionPrefix(code: string): string {
  return code.length === 6 && code.endsWith("00") ? code.slice(0, 4) : code;
}
