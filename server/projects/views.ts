import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Chain } from "@/domain/projects/chain";
import { changesOf, colourIn, type ProjectChange } from "@/domain/projects/changes";
import { publicLight } from "@/domain/projects/internal";
import type { LightColour, ShownLight } from "@/domain/projects/light/light";
import { byDelay, type Overdue, type OverdueKind } from "@/domain/projects/overdue";
import { type ProjectStage, projectStageSchema } from "@/domain/projects/project";
import { type ProjectRecord, postsOf, publicRecord, type ResponsibleRole } from "@/domain/projects/record";
import { shanghaiInstant } from "@/domain/time/shanghai";
import type { PageRequest } from "@/server/lists/page-request";
import { chainBook, overdueBook } from "@/server/projects/books";
import { allHistories, type Histories } from "@/server/projects/histories";
import { type LightBook, lightsOn, shownLight, stageIn } from "@/server/projects/lights";
import { findProjectCodes, type ProjectOrder } from "@/server/projects/queries";

/** A project where many are looked at: what it is called and how it stands. */
export type ProjectHead = Pick<ProjectRecord, "code" | "name" | "finishPlanned"> & {
  light: ShownLight;
  isStageDated: boolean;
};

type Followed = { records: ProjectRecord[]; lights: LightBook; histories: Histories };

/** The projects that match, as everybody may see them, from what is kept in memory. */
async function followed(filter: PlaceFilter, at: Date, order?: ProjectOrder): Promise<Followed> {
  const [codes, lights, histories] = await Promise.all([
    findProjectCodes({ ...filter, litAt: at }, order),
    lightsOn(at),
    allHistories(),
  ]);
  const records = codes.flatMap((code) => {
    const record = histories.byCode.get(code);
    return record ? [publicRecord(record)] : [];
  });
  return { records, lights, histories };
}

const headOf = ({ code, name, finishPlanned, internal }: ProjectRecord, lights: LightBook): ProjectHead => ({
  ...{ code, name, finishPlanned },
  light: publicLight(shownLight(lights, code), internal),
  isStageDated: lights.staged.has(code),
});

export type LightCounts = Record<LightColour, number>;

function countLights(records: readonly ProjectRecord[], lights: LightBook): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { code } of records) counts[colourIn(lights.byCode, code)] += 1;
  return counts;
}

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

/** Somebody who answers for projects; `post` is null for the projects that name nobody. */
export type ResponsibleGroup = {
  post: string | null;
  /** Whether the source says only that there is somebody, not who. */
  isUnnamed: boolean;
  total: number;
  lights: LightCounts;
};

/** Who answers for the projects that match, the most reds first, then the most yellows. */
export async function responsibleFor(
  filter: PlaceFilter,
  at: Date,
  role: ResponsibleRole,
): Promise<ResponsibleGroup[]> {
  const { records, lights } = await followed(filter, at);
  const members = new Map<string | null, ProjectRecord[]>();
  for (const record of records) {
    const posts = new Set<string | null>(postsOf(record, role));
    for (const post of posts.size > 0 ? posts : [null]) members.set(post, [...(members.get(post) ?? []), record]);
  }
  const groups = [...members].map(([post, own]) => ({
    post,
    isUnnamed: own.some(({ duties }) => duties.some((duty) => duty.post === post && duty.quality === "approximate")),
    total: own.length,
    lights: countLights(own, lights),
  }));
  const worst = (a: ResponsibleGroup, b: ResponsibleGroup) =>
    Number(a.post === null) - Number(b.post === null) ||
    b.lights.red - a.lights.red ||
    b.lights.yellow - a.lights.yellow ||
    b.total - a.total;
  return groups.sort(worst);
}

export type OverduePage = { items: Overdue[]; total: number; kinds: Record<OverdueKind, number>; unknown: number };

/**
 * Everything that is overdue in the projects that match, the most overdue first. A department is asked for what it owes,
 * whoever leads the project.
 */
export async function overdueIn(filter: PlaceFilter, at: Date, page: PageRequest): Promise<OverduePage> {
  const { department, ...others } = filter;
  const { records, lights, histories } = await followed(others, at);
  const all = overdueBook(histories, lights.on);
  const own = records.flatMap(({ code }) => all.get(code) ?? []);
  const items = own
    .flatMap((each) => each.items)
    .filter(({ owners }) => department === undefined || owners.includes(department))
    .sort(byDelay);
  const count = (kind: OverdueKind) => items.filter((each) => each.kind === kind).length;
  return {
    items: items.slice(page.offset, page.offset + page.limit),
    total: items.length,
    kinds: { milestone: count("milestone"), problem: count("problem"), paper: count("paper") },
    unknown: own.reduce((sum, { unknown }) => sum + unknown, 0),
  };
}

export type ChangedProject = { head: ProjectHead; changes: ProjectChange[] };
export type ChangesPage = { items: ChangedProject[]; total: number; changes: number; silent: number };

/** What changed after a day until now, by project; `silent` projects had nothing dated in that time. */
export async function changesIn(
  filter: PlaceFilter,
  at: Date,
  { since, order, page }: { since: string; order: ProjectOrder; page: PageRequest },
): Promise<ChangesPage> {
  const [{ records, lights }, earlier] = await Promise.all([
    followed(filter, at, order),
    lightsOn(shanghaiInstant(since, 0)),
  ]);
  const changed = records
    .map((record) => {
      const [before, after] = [colourIn(earlier.byCode, record.code), colourIn(lights.byCode, record.code)];
      return { record, changes: changesOf(record, { since, on: lights.on, before, after }) };
    })
    .filter(({ changes }) => changes.length > 0);
  return {
    items: changed
      .slice(page.offset, page.offset + page.limit)
      .map(({ record, changes }) => ({ head: headOf(record, lights), changes })),
    total: changed.length,
    changes: changed.reduce((sum, { changes }) => sum + changes.length, 0),
    silent: records.length - changed.length,
  };
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
