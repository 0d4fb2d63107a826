import "server-only";
import type { BundleSummary } from "@/domain/bundles/bundle";
import type { Page } from "@/domain/lists/page";
import { topics } from "@/domain/matters/matter";
import { Prisma } from "@/prisma/generated/client";
import {
  type BundleFilter,
  type BundleRow,
  bundleColumns,
  bundleInclude,
  bundlesMatching,
} from "@/server/bundles/rows";
import { database } from "@/server/db/client";
import { type PageRequest, pageOf } from "@/server/lists/page-request";
import { byName } from "@/server/positions/place-list";
import { shown, shownRows } from "@/server/truth/sample";

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

/** A bundle with its parts, as the tables have it; null where there is none. */
export function loadBundle(code: string) {
  return database().bundle.findFirst({ where: { code, ...shownRows() }, include: bundleInclude() });
}

/** At how many places each of these matters is handled. */
export async function countPlaces(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw<{ matter: string; count: number }[]>`
    SELECT o.matter, count(*)::int AS count FROM offerings o
    WHERE o.matter = ANY(${[...codes]}::text[]) AND ${shown(Prisma.sql`o.quality`)} GROUP BY o.matter`;
  return new Map(rows.map(({ matter, count }) => [matter, count]));
}

/** Only the name, for the title of a page; null where the code is unknown. */
export async function getBundleName(code: string): Promise<string | null> {
  const row = await database().bundle.findFirst({ where: { code, ...shownRows() }, select: { name: true } });
  return row?.name ?? null;
}
