import { z } from "zod";

/**
 * How a value came about.
 * - `reported`: a source says so.
 * - `approximate`: derived from something known, or typical and unverified; the screen says how exact.
 * - `sample`: made up to show the product; marked 示例 and switched off by `SAMPLE=off`.
 * - `unknown`: nobody has said.
 */
export const valueQualitySchema = z.enum(["reported", "approximate", "sample", "unknown"]);
export type ValueQuality = z.infer<typeof valueQualitySchema>;

/** How a position was found, from best to worst. */
export const positionQualitySchema = z.enum(["surveyed", "manual", "geocoded", "approximate", "sample", "unknown"]);
export type PositionQuality = z.infer<typeof positionQualitySchema>;

/** A position one may draw as certain: solid mark, no ring. */
export function isCertain(quality: PositionQuality): boolean {
  return quality === "surveyed" || quality === "manual" || quality === "geocoded";
}
