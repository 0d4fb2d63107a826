import "server-only";
import { factsOn, hasDatedStage } from "@/domain/projects/light/history";
import { type Light, type LightColour, lightOf, type ShownLight } from "@/domain/projects/light/light";
import { policyOn, type Thresholds } from "@/domain/projects/light/thresholds";
import type { ProjectStage } from "@/domain/projects/project";
import { shanghaiInstant, shanghaiTime, toRfc3339 } from "@/domain/time/shanghai";
import { departmentBook } from "@/server/projects/books";
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
  /** The stage of each on the day, as far as dates tell. */
  stages: ReadonlyMap<string, ProjectStage>;
  /** Those whose stage follows from dates. */
  staged: ReadonlySet<string>;
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
  const lights = new Map<string, Light>();
  const stages = new Map<string, ProjectStage>();
  const staged = new Set<string>();
  for (const [code, history] of byCode) {
    const facts = factsOn(history, on);
    lights.set(code, lightOf(facts, thresholds, on));
    stages.set(code, facts.stage);
    if (hasDatedStage(history)) staged.add(code);
  }
  return { on, policySince: policy.validFrom, thresholds, byCode: lights, stages, staged, sampled };
}

const unknown: Light = { colour: "grey", findings: [], unlit: "not-followed", override: null, reportedOn: null };

/** A project's light; one that came after the histories were read has none yet. */
export const lightIn = ({ byCode }: LightBook, code: string): Light => byCode.get(code) ?? unknown;

/** A project's stage on the day of the lights. */
export const stageIn = ({ stages }: LightBook, { code, stage }: { code: string; stage: string }): ProjectStage =>
  stages.get(code) ?? (stage as ProjectStage);

/** A project's light with its reasons in words; whether sample rows went into it. */
export function shownLight(book: LightBook, code: string): ShownLight {
  const { on, sampled } = book;
  const light = lightIn(book, code);
  return {
    ...light,
    reasons: findingTexts(light.findings),
    computedAt: toRfc3339(shanghaiInstant(on, 0)),
    isSample: sampled.has(code),
  };
}

type Asked = {
  light?: readonly LightColour[];
  stage?: readonly ProjectStage[];
  stageLayers?: readonly ProjectStage[];
  department?: string;
};

/**
 * Codes of the projects that have one of these lights and stages, and for which a department answers; undefined where
 * nothing of that is asked for.
 */
export async function codesAsked({ on, byCode, stages }: LightBook, asked: Asked): Promise<string[] | undefined> {
  const { light = [], stage = [], stageLayers = [], department } = asked;
  if (light.length + stage.length + stageLayers.length === 0 && department === undefined) return undefined;
  const departments = department === undefined ? undefined : departmentBook(await allHistories(), on);
  const fits = <T>(wanted: readonly T[], value: T | undefined): boolean =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value));
  return [...byCode].flatMap(([code, { colour }]) => {
    const at = stages.get(code);
    const isTheirs = departments === undefined || departments.get(code)?.some(({ post }) => post === department);
    return isTheirs && fits(light, colour) && fits(stage, at) && fits(stageLayers, at) ? [code] : [];
  });
}
