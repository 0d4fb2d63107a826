import "server-only";
import type { Figure, Indicator, LoadedCount } from "@/domain/indicators/indicator";
import type { Page } from "@/domain/lists/page";
import { regionPrefix } from "@/domain/regions/region";
import { readQuestion } from "@/domain/search/query";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { indicatorsOf, observationOrder } from "@/server/indicators/rows";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { allOf } from "@/server/positions/rows";
import { serverReading } from "@/server/search/reading";

/** `region`: any region code; figures reported for it or for a part of it. */
export type IndicatorFilter = { q?: string; topic?: string; region?: string };

/**
 * Indicators that match, each with its figures (with `region`: only those reported inside that region).
 * The topic with most figures comes first.
 */
export async function findIndicators(filter: IndicatorFilter, page: PageRequest): Promise<Page<Indicator>> {
  const prefix = filter.region ? regionPrefix(filter.region) : undefined;
  const matching = await indicatorsMatching(filter);
  const [counted, codes] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${matching}) p`,
    database().$queryRaw<{ code: string }[]>`
      SELECT p.code FROM (${matching}) p
      ORDER BY sum(p.figures) OVER (PARTITION BY p.topic) DESC, p.topic COLLATE "C", p.code COLLATE "C"
      LIMIT ${page.limit} OFFSET ${page.offset}`,
  ]);
  const order = codes.map((row) => row.code);
  const rows = await database().indicator.findMany({
    where: { code: { in: order } },
    include: {
      observations: { where: prefix ? { region: { startsWith: prefix } } : {}, orderBy: [...observationOrder] },
    },
  });
  const indicators = new Map((await indicatorsOf(rows)).map((indicator) => [indicator.code, indicator]));
  const items = order.map((code) => indicators.get(code)).filter((indicator) => indicator !== undefined);
  return pageOf(items, counted[0]?.total ?? 0, page);
}

/** More than any district reports. */
const EVERY: PageRequest = { limit: 100_000, offset: 0 };

/** All pages of `findIndicators` in one. */
export function findEveryIndicator(filter: IndicatorFilter): Promise<Page<Indicator>> {
  return findIndicators(filter, EVERY);
}

/** Every figure that matches, in the order of `findIndicators`. */
export async function findFigures(filter: IndicatorFilter): Promise<Figure[]> {
  const { items } = await findEveryIndicator(filter);
  return items.flatMap((indicator) => indicator.observations.map((observation) => ({ indicator, observation })));
}

/** How surely another wording has to mean what was typed: lists are not ranked. */
const SURE = 0.8;

/** What was typed, and what it surely means: GDP is 地区生产总值. */
async function wordingsOf(q: string): Promise<string[]> {
  const { wordings } = readQuestion(q, await serverReading());
  return [q.toLowerCase(), ...wordings.filter(({ weight }) => weight >= SURE).map(({ text }) => text)];
}

/** Indicators that match, with the number of their figures that do. */
async function indicatorsMatching({ q, topic, region }: IndicatorFilter): Promise<Prisma.Sql> {
  const words = q ? await wordingsOf(q) : null;
  const observations = region
    ? Prisma.sql`JOIN observations o ON o.indicator = p.code AND starts_with(o.region, ${regionPrefix(region)})`
    : Prisma.sql`LEFT JOIN observations o ON o.indicator = p.code`;
  const where = allOf([
    ...(topic ? [Prisma.sql`p.topic = ${topic}`] : []),
    ...(words
      ? [
          Prisma.sql`EXISTS (
            SELECT 1 FROM unnest(${words}::text[]) word
            WHERE strpos(lower(p.name || ' ' || coalesce(p.definition, '')), word) > 0)`,
        ]
      : []),
  ]);
  return Prisma.sql`
    SELECT p.code, p.topic, count(o.code) AS figures FROM indicators p ${observations} WHERE ${where} GROUP BY p.code`;
}

/** Topics of the indicators that match, each with its figures, in the order of `findIndicators`. */
export async function listTopics(filter: IndicatorFilter): Promise<{ topic: string; figures: number }[]> {
  return database().$queryRaw<{ topic: string; figures: number }[]>`
    SELECT p.topic, sum(p.figures)::int AS figures FROM (${await indicatorsMatching(filter)}) p
    GROUP BY p.topic ORDER BY sum(p.figures) DESC, p.topic COLLATE "C"`;
}

/**
 * The reported figures beside which one of these counts stands, in the order of the counts.
 *
 * @param region only figures reported for it or for a part of it.
 */
export async function findFiguresBeside(counts: readonly LoadedCount[], region?: string): Promise<Figure[]> {
  if (counts.length === 0) return [];
  const beside = {
    loadedCount: { in: [...counts] },
    ...(region ? { region: { startsWith: regionPrefix(region) } } : {}),
  };
  const rows = await database().indicator.findMany({
    where: { observations: { some: beside } },
    include: { observations: { where: beside, orderBy: [...observationOrder] } },
    orderBy: [{ topic: "asc" }, { code: "asc" }],
  });
  const figures = (await indicatorsOf(rows)).flatMap((indicator) =>
    indicator.observations.map((observation) => ({ indicator, observation })),
  );
  return counts.flatMap((count) => figures.filter(({ observation }) => observation.loaded?.name === count));
}

/** Indicators of these names with all of their figures, without counts of what is loaded. */
export async function findIndicatorsNamed(names: readonly string[]): Promise<Indicator[]> {
  if (names.length === 0) return [];
  const rows = await database().indicator.findMany({
    where: { name: { in: [...names] } },
    include: { observations: { orderBy: [...observationOrder] } },
    orderBy: [{ topic: "asc" }, { code: "asc" }],
  });
  return indicatorsOf(rows, { counted: false });
}

/**
 * The figures of indicators of these names, in the order of the names.
 *
 * @param region only figures reported for it or for a part of it.
 */
export async function findFiguresNamed(names: readonly string[], region?: string): Promise<Figure[]> {
  const prefix = region ? regionPrefix(region) : "";
  const found = await findIndicatorsNamed(names);
  return names.flatMap((name) =>
    found
      .filter((indicator) => indicator.name === name)
      .flatMap((indicator) => indicator.observations.map((observation) => ({ indicator, observation })))
      .filter(({ observation }) => observation.region.startsWith(prefix)),
  );
}

/** Indicators with the figures whose scope is a place or project of one of these names, grouped by topic. */
export async function findFiguresAbout(
  names: readonly string[],
): Promise<{ topic: string; indicators: Indicator[] }[]> {
  const about = { scope: { in: [...names] } };
  const rows = await database().indicator.findMany({
    where: { observations: { some: about } },
    include: { observations: { where: about, orderBy: [...observationOrder] } },
    orderBy: [{ topic: "asc" }, { code: "asc" }],
  });
  return byTopic(await indicatorsOf(rows, { counted: false }));
}

/** Every indicator with its figures, without counts of what is loaded. */
export async function findAllIndicators(): Promise<Indicator[]> {
  const rows = await database().indicator.findMany({
    include: { observations: { orderBy: [...observationOrder] } },
    orderBy: [{ topic: "asc" }, { code: "asc" }],
  });
  return indicatorsOf(rows, { counted: false });
}

/** One indicator with every figure reported for it, or null. */
export async function getIndicator(code: string): Promise<Indicator | null> {
  const row = await database().indicator.findUnique({
    where: { code },
    include: { observations: { orderBy: [...observationOrder] } },
  });
  if (!row) return null;
  const [indicator] = await indicatorsOf([row]);
  return indicator ?? null;
}

/** Figures reported for exactly this region, grouped by topic and indicator; of these topics, or of all. */
export async function findObservationsOfRegion(
  code: string,
  topics?: readonly string[],
): Promise<{ topic: string; indicators: Indicator[] }[]> {
  const rows = await database().indicator.findMany({
    where: { topic: topics ? { in: [...topics] } : undefined, observations: { some: { region: code } } },
    include: { observations: { where: { region: code }, orderBy: [...observationOrder] } },
    orderBy: [{ topic: "asc" }, { code: "asc" }],
  });
  return byTopic(await indicatorsOf(rows));
}

function byTopic(indicators: Indicator[]): { topic: string; indicators: Indicator[] }[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) groups.set(indicator.topic, [...(groups.get(indicator.topic) ?? []), indicator]);
  return [...groups].map(([topic, members]) => ({ topic, indicators: members }));
}
