import { z } from "zod";

/** What can be imported, in the order in which a dataset is read: nothing refers to what comes later. */
export const targetNames = [
  "sources",
  "regions",
  "base-map",
  "service-points",
  "windows",
  "matters",
  "materials",
  "steps",
  "fees",
  "faqs",
  "offerings",
  "bundles",
  "bundle-matters",
  "facilities",
  "projects",
  "milestone-changes",
  "milestones",
  "progress",
  "problems",
  "problem-events",
  "duties",
  "parties",
  "deferrals",
  "photos",
  "light-overrides",
  "light-thresholds",
  "indicators",
  "observations",
  "synonyms",
] as const;
export const targetNameSchema = z.enum(targetNames);
export type TargetName = z.infer<typeof targetNameSchema>;
