import "server-only";
import { factsOn } from "@/domain/projects/light/history";
import { type Light, type LightColour, lightOf, type ShownLight } from "@/domain/projects/light/light";
import { policyOn, type Thresholds } from "@/domain/projects/light/thresholds";
import { shanghaiInstant, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import { findingTexts } from "@/server/projects/finding-texts";
import { allHistories, type Histories } from "@/server/projects/histories";

/** The lights of all projects on one day under one policy. */
export type LightBook = {
  /** The Shanghai day. */
  on: string;
  /** Since when the policy is in force; null where it is the product's own. */
  policySince: string | null;
  thresholds: Thresholds;
  byCode: ReadonlyMap<string, Light>;
  sampled: ReadonlySet<string>;
};

/** As many days and policies as a slider or a simulation asks for in a row. */
const MOST_KEPT = 12;
const kept = new Map<string, LightBook>();

/** Every light on a day; `simulated` thresholds stand in for the policy in force. */
export async function lightsOn(at: Date, simulated?: Thresholds): Promise<LightBook> {
  const histories = await allHistories();
  const on = shanghaiTime(at).isoDate;
  const key = JSON.stringify([histories.version, on, simulated ?? null]);
  const known = kept.get(key);
  if (known) return known;
  const book = compute(histories, on, simulated);
  kept.set(key, book);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return book;
}

function compute({ byCode, sampled, thresholds: dated }: Histories, on: string, simulated?: Thresholds): LightBook {
  const policy = policyOn(dated, on);
  const thresholds = simulated ?? policy.thresholds;
  const lights = [...byCode].map(([code, history]) => [code, lightOf(factsOn(history, on), thresholds, on)] as const);
  return { on, policySince: policy.validFrom, thresholds, byCode: new Map(lights), sampled };
}

const unknown: Light = { colour: "grey", findings: [], unlit: "not-followed", override: null, reportedOn: null };

/** A project's light with its reasons in words; whether sample rows went into it. */
export function shownLight({ byCode, on, sampled }: LightBook, code: string): ShownLight {
  const light = byCode.get(code) ?? unknown;
  return {
    ...light,
    reasons: findingTexts(light.findings),
    computedAt: toRfc3339(shanghaiInstant(on, 0)),
    isSample: sampled.has(code),
  };
}

/** Codes of the projects that have one of these lights. */
export function codesLit({ byCode }: LightBook, colours: readonly LightColour[]): string[] {
  return [...byCode].flatMap(([code, { colour }]) => (colours.includes(colour) ? [code] : []));
}
