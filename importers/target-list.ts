import type { TargetName } from "@/domain/imports/target-name";
import { baseMap } from "@/importers/targets/base-map";
import { bundleMatters } from "@/importers/targets/bundle-matters";
import { bundles } from "@/importers/targets/bundles";
import { deferrals } from "@/importers/targets/deferrals";
import { duties } from "@/importers/targets/duties";
import { facilities } from "@/importers/targets/facilities";
import { faqs } from "@/importers/targets/faqs";
import { fees } from "@/importers/targets/fees";
import { indicators } from "@/importers/targets/indicators";
import { lightOverrides } from "@/importers/targets/light-overrides";
import { lightThresholds } from "@/importers/targets/light-thresholds";
import { materials } from "@/importers/targets/materials";
import { matters } from "@/importers/targets/matters";
import { milestoneChanges } from "@/importers/targets/milestone-changes";
import { milestones } from "@/importers/targets/milestones";
import { observations } from "@/importers/targets/observations";
import { offerings } from "@/importers/targets/offerings";
import { parties } from "@/importers/targets/parties";
import { photos } from "@/importers/targets/photos";
import { problemEvents } from "@/importers/targets/problem-events";
import { problems } from "@/importers/targets/problems";
import { progress } from "@/importers/targets/progress";
import { projects } from "@/importers/targets/projects";
import { regions } from "@/importers/targets/regions";
import { servicePoints } from "@/importers/targets/service-points";
import { sources } from "@/importers/targets/sources";
import { steps } from "@/importers/targets/steps";
import { synonyms } from "@/importers/targets/synonyms";
import type { Target } from "@/importers/targets/target";
import { windows } from "@/importers/targets/windows";

/** Every target by its name. */
export const targets: Readonly<Record<TargetName, Target>> = {
  sources,
  regions,
  "base-map": baseMap,
  "service-points": servicePoints,
  windows,
  matters,
  materials,
  steps,
  fees,
  faqs,
  offerings,
  bundles,
  "bundle-matters": bundleMatters,
  facilities,
  projects,
  "milestone-changes": milestoneChanges,
  milestones,
  progress,
  problems,
  "problem-events": problemEvents,
  duties,
  parties,
  deferrals,
  photos,
  "light-overrides": lightOverrides,
  "light-thresholds": lightThresholds,
  indicators,
  observations,
  synonyms,
};
