import type { Matter, MatterPlace, Topic } from "@/domain/matters/matter";
import { cite } from "@/offline/data/citations";
import { matterRow, matterSummary } from "@/offline/data/matter-rows";
import { byName, compareText, holdsWords, inOrder, pageOfRows } from "@/offline/data/places";
import type { MatterRecord } from "@/offline/data/records";
import { byLevel, servicePointRow, servicePointsShown } from "@/offline/data/service-point-rows";
import { byCode, store } from "@/offline/data/store";
import { groupsOf, offeringVerification } from "@/offline/data/verifications";
import { pageOf } from "@/server/lists/page-request";
import { type GuideRow, matterOf } from "@/server/matters/guide";
import type * as server from "@/server/matters/queries";
import { type MatterFilter, offeringOf } from "@/server/matters/rows";
import { understood } from "@/server/search/words";
import { afterWorkFinder, opener } from "@/server/service-points/opening";
import { servicePointSummaryOf } from "@/server/service-points/rows";
import { told } from "@/server/verification/rows";

function isShown(row: MatterRecord, filter: MatterFilter): boolean {
  const { q, otherwise = [], topic, audience, level, department, delegated, nearHome, initial } = filter;
  const acceptedAt = (levels: readonly string[]) => levels.some((each) => row.accept_levels?.includes(each));
  const isDelegated = () =>
    store()
      .offeringsOf(row.code)
      .some((offering) => offering.delegated);
  return (
    (!q || [q, ...otherwise].some((text) => holdsWords(row, text))) &&
    (!topic?.length || topic.some((each) => each === row.topic)) &&
    (!audience || (row.audience?.includes(audience) ?? false)) &&
    (!level?.length || acceptedAt(level)) &&
    (!department || row.department === department) &&
    (delegated === undefined || isDelegated() === delegated) &&
    (nearHome === undefined || acceptedAt(["township", "village"]) === nearHome) &&
    (!initial || (row.sort_key?.startsWith(initial.toLowerCase()) ?? false))
  );
}

export const findMatters: typeof server.findMatters = async (filter, page) => {
  const asked = { ...filter, ...(filter.q ? await understood(filter.q) : {}) };
  const found = store()
    .rows.matters.filter((row) => isShown(row, asked))
    .sort(byName);
  return pageOf(pageOfRows(found, page).map(matterSummary), found.length, page);
};

/** The matter with its guide, as the server reads it from its tables. */
export function guideRow(row: MatterRecord): GuideRow {
  const { rows } = store();
  const partsOf = <Part extends { matter: string; order: number }>(parts: readonly Part[]) =>
    parts.filter(({ matter }) => matter === row.code).sort((a, b) => a.order - b.order);
  const summary = matterRow(row);
  return {
    ...summary,
    shortName: summary.short_name,
    taskType: summary.task_type,
    acceptLevels: summary.accept_levels,
    promisedLimit: summary.promised_limit,
    aliases: row.aliases ?? [],
    catalogCode: row.catalog_code ?? null,
    theme: row.theme ?? null,
    venue: row.venue ?? null,
    legalLimit: row.legal_limit ?? null,
    conditions: row.conditions ?? null,
    visits: row.visits ?? null,
    fee: row.fee ?? null,
    onlineUrl: row.online_url ?? null,
    result: row.result ?? null,
    legalBasis: row.legal_basis ?? null,
    note: row.note ?? null,
    source: row.source,
    materials: partsOf(rows.materials).map((part) => ({
      ...part,
      necessity: part.necessity ?? null,
      form: part.form ?? null,
      copies: part.copies ?? null,
      issuer: part.issuer ?? null,
      condition: part.condition ?? null,
      note: part.note ?? null,
    })),
    steps: partsOf(rows.steps).map((part) => ({ ...part, description: part.description ?? null })),
    fees: partsOf(rows.fees).map((part) => ({ ...part, standard: part.standard ?? null, basis: part.basis ?? null })),
    faqs: partsOf(rows.faqs),
    // What else the table has, no guide shows.
  } as unknown as GuideRow;
}

export const getMatter: typeof server.getMatter = async (code, at): Promise<Matter | null> => {
  const { rows, offeringsOf } = store();
  const row = byCode(rows.matters).get(code);
  if (!row) return null;
  const points = byCode(rows["service-points"]);
  const places = ["district", "township", "village"].map((level) => {
    const at = offeringsOf(code).filter((offering) => points.get(offering.service_point)?.level === level);
    return { level, count: at.length, delegated: at.some((offering) => offering.delegated) };
  });
  return matterOf(guideRow(row), places, cite(row.source), told("guide", groupsOf("matters", code, at).guide, at));
};

export const hasMatter: typeof server.hasMatter = async (code) => byCode(store().rows.matters).has(code);

export const findMatterPlaces: typeof server.findMatterPlaces = async (code, filter, page, at) => {
  const offerings = new Map(
    store()
      .offeringsOf(code)
      .filter(({ mode }) => !filter.mode?.length || filter.mode.some((each) => each === mode))
      .map((offering) => [offering.service_point, offering]),
  );
  const shown = await servicePointsShown({ ...filter, nouns: ["service-points"] });
  const rows = shown.filter((row) => offerings.has(row.code));
  const open = opener(at);
  const afterWork = afterWorkFinder(filter.afterWork);
  const items = pageOfRows(inOrder(rows, filter.near, byLevel), page).flatMap((placed): MatterPlace[] => {
    const offering = offerings.get(placed.row.code);
    if (!offering) return [];
    const { window = null, mode, delegated = false, quality } = offering;
    const summary = servicePointSummaryOf(servicePointRow(placed, at), open, afterWork);
    const verification = { offerings: told("offerings", offeringVerification(placed.row.code, code, at), at) };
    return [{ ...summary, ...offeringOf({ mode, window, delegated, offering_quality: quality }), verification }];
  });
  return pageOf(items, rows.length, page);
};

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const countMattersByTopic: typeof server.countMattersByTopic = async () =>
  [...counted(store().rows.matters.map(({ topic }) => topic))].map(([topic, count]) => ({
    topic: topic as Topic,
    count,
  }));

export const listDepartments: typeof server.listDepartments = async () =>
  [...counted(store().rows.matters.map(({ department }) => department))]
    .map(([department, count]) => ({ department, count }))
    .sort((a, b) => b.count - a.count || compareText(a.department, b.department));

export const listMatterInitials: typeof server.listMatterInitials = async () => {
  const letters = store().rows.matters.flatMap(({ sort_key = "" }) => /^[a-z]/.exec(sort_key)?.[0].toUpperCase() ?? []);
  return [...counted(letters)]
    .map(([initial, count]) => ({ initial, count }))
    .sort((a, b) => compareText(a.initial, b.initial));
};
