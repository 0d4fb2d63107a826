import "server-only";
import { publicLight } from "@/domain/projects/internal";
import type { Light } from "@/domain/projects/light/light";
import type { LightPolicy } from "@/domain/projects/light/policy";
import { countLights, lightChanges, type Simulation } from "@/domain/projects/light/simulation";
import type { LightRule, Thresholds } from "@/domain/projects/light/thresholds";
import type { ProjectField } from "@/domain/projects/project";
import { database } from "@/server/db/client";
import { allHistories } from "@/server/projects/histories";
import { type LightBook, lightsOn, shownLight } from "@/server/projects/lights";
import { citationsOf } from "@/server/sources/rows";

/** The policy in force, with its sources. */
export async function lightPolicyOn(at: Date): Promise<LightPolicy> {
  const [{ on, policySince, thresholds }, histories] = await Promise.all([lightsOn(at), allHistories()]);
  const rows = policySince ? await database().lightThreshold.findMany({ where: { validFrom: policySince } }) : [];
  const cite = await citationsOf(rows.map(({ source }) => source));
  const later = histories.thresholds.map(({ validFrom }) => validFrom).filter((from) => from > on);
  return {
    since: policySince,
    thresholds,
    sources: new Map(rows.map(({ rule, source }) => [rule as LightRule, cite(source)])),
    next: later.sort()[0] ?? null,
  };
}

const coloursOf = ({ byCode }: LightBook) => [...byCode.values()].map(({ colour }: Light) => colour);

/** Which lights other thresholds would change on a day, and why. */
export async function simulateLights(at: Date, thresholds: Thresholds): Promise<Simulation> {
  const [before, after] = await Promise.all([lightsOn(at), lightsOn(at, thresholds)]);
  const changes = lightChanges(before.byCode, after.byCode);
  const rows = await database().project.findMany({
    where: { code: { in: changes.map(({ code }) => code) } },
    select: { code: true, name: true, internal: true },
  });
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return {
    before: countLights(coloursOf(before)),
    after: countLights(coloursOf(after)),
    changed: changes.map((change) => {
      const row = byCode.get(change.code);
      const shown = (book: LightBook) =>
        publicLight(shownLight(book, change.code), (row?.internal ?? []) as ProjectField[]);
      return { ...change, name: row?.name ?? change.code, before: shown(before), after: shown(after) };
    }),
    overridden: [...after.byCode.values()].filter(({ override }) => override).length,
  };
}
