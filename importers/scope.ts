import type { ConsoleNoun } from "@/domain/accounts/permissions";
import type { TargetName } from "@/domain/imports/target-name";

/**
 * How a record of a target belongs: by columns of its own, or as the record of another target that a column of its
 * names. What belongs nowhere can be imported only by who reaches everywhere.
 */
export type Belonging =
  | { by: "own"; region?: string; department?: string }
  | { by: "other"; target: TargetName; column: string }
  | { by: "none" };

export type Scope = { noun: ConsoleNoun } & Belonging;

const nowhere = { by: "none" } as const;
const of = (target: TargetName, column: string) => ({ by: "other", target, column }) as const;
const guide = { noun: "matters", ...of("matters", "matter") } as const;
const ofProject = { noun: "projects", ...of("projects", "project") } as const;

/**
 * Whose permission it takes to import a row of each target, and where the row belongs. `district` is what all others
 * stand on: its sources, regions, base map and rules.
 */
export const scopes: Readonly<Record<TargetName, Scope>> = {
  sources: { noun: "district", ...nowhere },
  regions: { noun: "district", ...nowhere },
  "base-map": { noun: "district", ...nowhere },
  "light-thresholds": { noun: "district", ...nowhere },
  "service-points": { noun: "service-points", by: "own", region: "region" },
  windows: { noun: "service-points", ...of("service-points", "service_point") },
  offerings: { noun: "offerings", ...of("service-points", "service_point") },
  matters: { noun: "matters", by: "own", department: "department" },
  materials: guide,
  steps: guide,
  fees: guide,
  faqs: guide,
  bundles: { noun: "bundles", ...nowhere },
  "bundle-matters": { noun: "bundles", ...nowhere },
  facilities: { noun: "facilities", by: "own", region: "region" },
  projects: { noun: "projects", by: "own", region: "region" },
  "milestone-changes": ofProject,
  milestones: ofProject,
  progress: ofProject,
  problems: ofProject,
  "problem-events": ofProject,
  duties: ofProject,
  parties: ofProject,
  deferrals: ofProject,
  photos: ofProject,
  "light-overrides": ofProject,
  indicators: { noun: "indicators", ...nowhere },
  observations: { noun: "indicators", by: "own", region: "region" },
  synonyms: { noun: "synonyms", ...nowhere },
};
