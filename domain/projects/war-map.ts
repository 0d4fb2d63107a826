import type { Figure } from "@/domain/indicators/indicator";
import type { ProjectCounts } from "@/domain/projects/project";
import type { Timeline } from "@/domain/projects/timeline";

/** What stands above the list of projects beside the map. */
export type WarMap = {
  timeline: Timeline;
  counts: ProjectCounts;
  /** Reported totals. */
  figures: Figure[];
  /** Whether lights rest on sample rows. */
  hasSample: boolean;
};
