import "server-only";
import { type Indicator, type LoadedCount, loadedCounts } from "@/domain/indicators/indicator";
import type { Page } from "@/domain/lists/page";
import { regionPrefix } from "@/domain/regions/region";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { countLoadedIn } from "@/server/indicators/loaded";
import { indicatorsOf, observationOrder } from "@/server/indicators/rows";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { allOf } from "@/server/positions/rows";

/** `region`: any region code; figures reported for it or for a part of it. */
export type IndicatorFilter = { q?: string; topic?: string; region?: string };

/** Indicators that match, each with its figures (with `region`: only those reported inside that region). */
export async function findIndicators(filter: IndicatorFilter, page: PageRequest): Promise<Page<Indicator>> {
  const prefix = filter.region ? regionPrefix(filter.region) : undefined;
  const where = allOf([
    ...(filter.topic ? [Prisma.sql`p.topic = ${filter.topic}`] : []),
    ...(prefix
      ? [
          Prisma.sql`EXISTS (SELECT FROM observations o WHERE o.indicator = p.code AND starts_with(o.region, ${prefix}))`,
        ]
      : []),
    ...(filter.q
      ? [Prisma.sql`strpos(lower(p.name || ' ' || coalesce(p.definition, '')), lower(${filter.q})) > 0`]
      : []),
  ]);
  const [counted, codes] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM indicators p WHERE ${where}`,
    database().$queryRaw<{ code: string }[]>`
      SELECT p.code FROM indicators p WHERE ${where}
      ORDER BY p.topic COLLATE "C", p.code COLLATE "C" LIMIT ${page.limit} OFFSET ${page.offset}`,
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
  const byTopic = new Map<string, Indicator[]>();
  for (const indicator of await indicatorsOf(rows)) {
    byTopic.set(indicator.topic, [...(byTopic.get(indicator.topic) ?? []), indicator]);
  }
  return [...byTopic].map(([topic, indicators]) => ({ topic, indicators }));
}

/** Topics with how many indicators each has. */
export async function listTopics(): Promise<{ topic: string; count: number }[]> {
  const groups = await database().indicator.groupBy({
    by: ["topic"],
    _count: { _all: true },
    orderBy: { topic: "asc" },
  });
  return groups.map((group) => ({ topic: group.topic, count: group._count._all }));
}

/** What the product has loaded for a region, for each count beside which a reported figure can stand. */
export async function countLoaded(regionCode: string): Promise<Record<LoadedCount, number>> {
  const counts = (await countLoadedIn([regionCode], loadedCounts)).get(regionCode);
  if (!counts) throw new Error(`no counts for region ${regionCode}`);
  return counts;
}
