import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { instantParam, oneOfParam } from "@/domain/map/params";
import { flatParams, type RawParams } from "@/domain/map/search-params";
import {
  hiddenYellows,
  readThresholds,
  type ThresholdFault,
  type ThresholdTexts,
  thresholdTexts,
  typedTexts,
} from "@/domain/projects/light/simulation";
import {
  type LightPreset,
  type LightRule,
  lightPresets,
  presetThresholds,
  type Thresholds,
} from "@/domain/projects/light/thresholds";

const schema = z.object({
  at: instantParam.optional(),
  preset: oneOfParam(lightPresets).optional(),
  /** Sent by the form, so that fields left empty are told from fields that were never there. */
  own: oneOfParam(["yes"]).optional(),
});

/** What the page of the lights is asked: with which policy the form begins, and what is to be simulated, if anything. */
export type SimulationParams = {
  at: Date | undefined;
  preset: LightPreset | undefined;
  isOwn: boolean;
  texts: ThresholdTexts;
  faults: ThresholdFault[];
  hidden: LightRule[];
  /** Null where nothing is asked, or where something cannot be counted with. */
  simulated: Thresholds | null;
  ignored: string[];
};

/** Reads the page's query; `inForce` is what the form shows where nothing is asked. */
export function readSimulation(raw: RawParams, inForce: Thresholds): SimulationParams {
  const { values, ignored } = readParams(schema, raw);
  const { at, preset } = values;
  const isOwn = values.own === "yes";
  const begun = preset ? presetThresholds[preset] : inForce;
  const texts = isOwn ? typedTexts(flatParams(raw)) : thresholdTexts(begun);
  const { thresholds, faults } = readThresholds(texts);
  const isAsked = isOwn || preset !== undefined;
  return {
    ...{ at, preset, isOwn, texts, faults, ignored },
    hidden: hiddenYellows(thresholds),
    simulated: isAsked && faults.length === 0 ? thresholds : null,
  };
}
