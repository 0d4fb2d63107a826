import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { colourIn } from "@/domain/projects/changes";
import { publicLight } from "@/domain/projects/internal";
import type { LightColour, ShownLight } from "@/domain/projects/light/light";
import { type ProjectRecord, publicRecord } from "@/domain/projects/record";
import { allHistories, type Histories } from "@/server/projects/histories";
import { type LightBook, lightsOn, shownLight } from "@/server/projects/lights";
import { findProjectCodes, type ProjectOrder } from "@/server/projects/queries";

/** A project where many are looked at: what it is called and how it stands. */
export type ProjectHead = Pick<ProjectRecord, "code" | "name" | "finishPlanned"> & {
  light: ShownLight;
  isStageDated: boolean;
};

export type Followed = { records: ProjectRecord[]; lights: LightBook; histories: Histories };

/** The projects that match, as everybody may see them, from what is kept in memory. */
export async function followed(filter: PlaceFilter, at: Date, order?: ProjectOrder): Promise<Followed> {
  const [codes, lights, histories] = await Promise.all([
    findProjectCodes({ ...filter, litAt: at }, order),
    lightsOn(at),
    allHistories(),
  ]);
  return { records: recordsOf(codes, histories), lights, histories };
}

/** The records of projects, as everybody may see them. */
export function recordsOf(codes: readonly string[], { byCode }: Histories): ProjectRecord[] {
  return codes.flatMap((code) => {
    const record = byCode.get(code);
    return record ? [publicRecord(record)] : [];
  });
}

export const headOf = ({ code, name, finishPlanned, internal }: ProjectRecord, lights: LightBook): ProjectHead => ({
  ...{ code, name, finishPlanned },
  light: publicLight(shownLight(lights, code), internal),
  isStageDated: lights.staged.has(code),
});

export type LightCounts = Record<LightColour, number>;

export function countLights(records: readonly ProjectRecord[], lights: LightBook): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { code } of records) counts[colourIn(lights.byCode, code)] += 1;
  return counts;
}
