import type { LightRule, Thresholds } from "@/domain/projects/light/thresholds";
import type { Citation } from "@/domain/sources/source";

/** The policy on a day: since when, its thresholds and where each comes from, and when the next one begins. */
export type LightPolicy = {
  /** Null for a preset of the product's own. */
  since: string | null;
  thresholds: Thresholds;
  /** None for a preset. */
  sources: ReadonlyMap<LightRule, Citation>;
  /** The day from which another policy is already decided. */
  next: string | null;
};
