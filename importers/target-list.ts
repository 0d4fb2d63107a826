import type { TargetName } from "@/domain/imports/target-name";
import { baseMap } from "@/importers/targets/base-map";
import { bundleMatters } from "@/importers/targets/bundle-matters";
import { bundles } from "@/importers/targets/bundles";
import { duties } from "@/importers/targets/duties";
import { facilities } from "@/importers/targets/facilities";
import { faqs } from "@/importers/targets/faqs";
import { fees } from "@/importers/targets/fees";
import { indicators } from "@/importers/targets/indicators";
import { materials } from "@/importers/targets/materials";
import { matters } from "@/importers/targets/matters";
import { milestones } from "@/importers/targets/milestones";
import { observations } from "@/importers/targets/observations";
import { offerings } from "@/importers/targets/offerings";
import { parties } from "@/importers/targets/parties";
import { problems } from "@/importers/targets/problems";
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
  milestones,
  problems,
  duties,
  parties,
  indicators,
  observations,
  synonyms,
};
