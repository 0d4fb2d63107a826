import type { BundleSummary } from "@/domain/bundles/bundle";
import { type Audience, type Topic, topics } from "@/domain/matters/matter";
import type { ValueQuality } from "@/domain/truth/quality";
import { byName, holdsWords, pageOfRows } from "@/offline/data/places";
import type { BundlePartRecord, BundleRecord } from "@/offline/data/records";
import { byCode, store } from "@/offline/data/store";
import { guideRow } from "@/offline/server/matters/queries";
import type * as server from "@/server/bundles/stored";
import { pageOf } from "@/server/lists/page-request";

function partsOf(bundle: string): BundlePartRecord[] {
  const { rows } = store();
  const matters = byCode(rows.matters);
  return rows["bundle-matters"]
    .filter((part) => part.bundle === bundle && matters.has(part.matter))
    .sort((a, b) => a.order - b.order || (a.matter < b.matter ? -1 : 1));
}

function summaryOf(row: BundleRecord): BundleSummary {
  const parts = partsOf(row.code);
  return {
    code: row.code,
    name: row.name,
    topic: row.topic as Topic,
    audience: (row.audience ?? []) as Audience[],
    summary: row.summary,
    quality: row.quality as ValueQuality,
    matterCount: parts.length,
    optionalCount: parts.filter(({ optional }) => optional).length,
  };
}

const topicAt = ({ topic }: BundleRecord) => topics.indexOf(topic as Topic);

export const findBundles: typeof server.findBundles = async ({ q, topic, audience, matter }, page) => {
  const found = store()
    .rows.bundles.filter((row) => {
      const parts = partsOf(row.code);
      return (
        parts.some((part) => !matter || part.matter === matter) &&
        (!q || holdsWords(row, q)) &&
        (!topic?.length || topic.some((each) => each === row.topic)) &&
        (!audience || (row.audience?.includes(audience) ?? false))
      );
    })
    .sort((a, b) => topicAt(a) - topicAt(b) || byName(a, b));
  return pageOf(pageOfRows(found, page).map(summaryOf), found.length, page);
};

type Loaded = NonNullable<Awaited<ReturnType<typeof server.loadBundle>>>;

export async function loadBundle(code: string): Promise<Loaded | null> {
  const { rows } = store();
  const row = byCode(rows.bundles).get(code);
  if (!row) return null;
  const matters = byCode(rows.matters);
  const parts = partsOf(code).flatMap((part) => {
    const matter = matters.get(part.matter);
    if (!matter) return [];
    const { optional = false, condition = null } = part;
    return [{ matterCode: part.matter, optional, condition, matter: guideRow(matter) }];
  });
  // What else the tables have, no page shows.
  return { ...row, aliases: row.aliases ?? [], note: row.note ?? null, matters: parts } as unknown as Loaded;
}

export const countPlaces: typeof server.countPlaces = async (codes) =>
  new Map(codes.map((code) => [code, store().offeringsOf(code).length]));

export const getBundleName: typeof server.getBundleName = async (code) =>
  byCode(store().rows.bundles).get(code)?.name ?? null;
