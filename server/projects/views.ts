import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Chain } from "@/domain/projects/chain";
import { colourIn } from "@/domain/projects/changes";
import { type ProjectStage, projectStageSchema } from "@/domain/projects/project";
import type { PageRequest } from "@/server/lists/page-request";
import { chainBook } from "@/server/projects/books";
import { countLights, followed, headOf, type LightCounts, type ProjectHead } from "@/server/projects/followed";
import { stageIn } from "@/server/projects/lights";
import type { ProjectOrder } from "@/server/projects/queries";

/**
 * How many have which light; of those without one, how many nobody reports on, and how many are finished. `undated` have
 * the stage of today on any day.
 */
export type LightTotals = LightCounts & {
  notFollowed: number;
  completed: number;
  undated: number;
  isSample: boolean;
};

export async function sumLights(filter: PlaceFilter, at: Date): Promise<LightTotals> {
  const { records, lights } = await followed(filter, at);
  const unlit = (why: string) => records.filter(({ code }) => (lights.byCode.get(code)?.unlit ?? null) === why).length;
  return {
    ...countLights(records, lights),
    ...{ notFollowed: unlit("not-followed"), completed: unlit("completed") },
    undated: records.filter(({ code }) => !lights.staged.has(code)).length,
    isSample: records.some(({ code }) => lights.sampled.has(code) && colourIn(lights.byCode, code) !== "grey"),
  };
}

export type BoardColumn = { stage: ProjectStage; total: number; items: ProjectHead[] };

/** By stage, at most `limit` of each. */
export async function boardOf(
  filter: PlaceFilter,
  at: Date,
  { order, limit }: { order: ProjectOrder; limit: number },
): Promise<BoardColumn[]> {
  const { records, lights } = await followed(filter, at, order);
  return projectStageSchema.options.map((stage) => {
    const own = records.filter((record) => stageIn(lights, record) === stage);
    return { stage, total: own.length, items: own.slice(0, limit).map((record) => headOf(record, lights)) };
  });
}

export type ChainOfProject = { head: ProjectHead; chain: Chain };
export type ChainsPage = { items: ChainOfProject[]; total: number; without: number };

/** The chains of a year; `without` have no milestone in it. */
export async function chainsIn(
  filter: PlaceFilter,
  at: Date,
  { year, order, page }: { year: number; order: ProjectOrder; page: PageRequest },
): Promise<ChainsPage> {
  const { records, lights, histories } = await followed(filter, at, order);
  const all = chainBook(histories, lights.on, year);
  const chains = records.flatMap((record) => {
    const chain = all.get(record.code);
    return chain ? [{ record, chain }] : [];
  });
  return {
    items: chains
      .slice(page.offset, page.offset + page.limit)
      .map(({ record, chain }) => ({ head: headOf(record, lights), chain })),
    total: chains.length,
    without: records.length - chains.length,
  };
}
