import "server-only";
import type { Bundle, BundleSummary } from "@/domain/bundles/bundle";
import { estimateOf } from "@/domain/bundles/estimate";
import type { Page } from "@/domain/lists/page";
import { type Audience, type Topic, topics } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { placesTogether } from "@/server/bundles/places";
import {
  type BundleFilter,
  type BundleRow,
  bundleColumns,
  bundleInclude,
  bundlesMatching,
  partsAsked,
  togetherOf,
} from "@/server/bundles/rows";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { byName } from "@/server/positions/place-list";
import { citationsOf } from "@/server/sources/rows";
import { shown, shownRows } from "@/server/truth/sample";

export type { BundleFilter } from "@/server/bundles/rows";

/** From birth to what comes after, then from a firm's beginning to its end; within a theme by name (pinyin). */
const byTopic = () => Prisma.sql`array_position(${[...topics]}::text[], p.topic), ${byName}`;

/** Bundles that match, in the order of life. */
export async function findBundles(filter: BundleFilter, page: PageRequest): Promise<Page<BundleSummary>> {
  const where = bundlesMatching(filter);
  const [counted, rows] = await Promise.all([
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM bundles p WHERE ${where}`,
    database().$queryRaw<BundleRow[]>`
      SELECT ${bundleColumns()} FROM bundles p WHERE ${where}
      ORDER BY ${byTopic()} LIMIT ${page.limit} OFFSET ${page.offset}`,
  ]);
  return pageOf(rows, counted[0]?.total ?? 0, page);
}

export type BundleRequest = {
  /** Optional matters that are needed too. */
  chosen: readonly string[];
  near?: Coordinates;
  /** The instant at which places are open or not. */
  at: Date;
};

/** One bundle with what doing it together takes, or null. */
export async function getBundle(code: string, { chosen, near, at }: BundleRequest): Promise<Bundle | null> {
  const row = await database().bundle.findFirst({ where: { code, ...shownRows() }, include: bundleInclude() });
  if (!row || row.matters.length === 0) return null;
  const codes = row.matters.map(({ matterCode }) => matterCode);
  const [counts, cite] = await Promise.all([
    database().$queryRaw<{ matter: string; count: number }[]>`
      SELECT o.matter, count(*)::int AS count FROM offerings o
      WHERE o.matter = ANY(${codes}::text[]) AND ${shown(Prisma.sql`o.quality`)} GROUP BY o.matter`,
    citationsOf([row.source]),
  ]);
  const together = togetherOf(row.matters, chosen, new Map(counts.map(({ matter, count }) => [matter, count])));
  const asked = partsAsked(row.matters, chosen);
  const { places, intakeOnly } = await placesTogether(
    asked.map((matter) => matter.code),
    near,
    at,
  );
  const placesOnMap = places.total > 0 ? 1 : places.fewest.length;
  return {
    code: row.code,
    name: row.name,
    aliases: row.aliases,
    topic: row.topic as Topic,
    audience: row.audience as Audience[],
    summary: row.summary,
    matterCount: codes.length,
    optionalCount: row.matters.filter(({ optional }) => optional).length,
    quality: row.quality as ValueQuality,
    note: row.note,
    ...together,
    estimate: estimateOf(asked, { nowhere: places.nowhere, intakeOnly, places: placesOnMap }),
    places,
    source: cite(row.source),
  };
}

/** Only the name, for the title of a page; null where the code is unknown. */
export async function getBundleName(code: string): Promise<string | null> {
  const row = await database().bundle.findFirst({ where: { code, ...shownRows() }, select: { name: true } });
  return row?.name ?? null;
}
