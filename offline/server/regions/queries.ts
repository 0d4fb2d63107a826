import { type RegionSummary, regionPrefix } from "@/domain/regions/region";
import { cite } from "@/offline/data/citations";
import { compareText, holdsWords, pageOfRows } from "@/offline/data/places";
import type { RegionRecord } from "@/offline/data/records";
import { byCode, store } from "@/offline/data/store";
import { pageOf } from "@/server/lists/page-request";
import type * as server from "@/server/regions/queries";
import { regionSummaryOf } from "@/server/regions/rows";

export function regionSummary(row: RegionRecord): RegionSummary {
  return regionSummaryOf({
    code: row.code,
    name: row.name,
    level: row.level,
    kind: row.kind,
    parent: row.parent ?? null,
    source: row.source,
    note: row.note ?? null,
    lng: row.lng ?? null,
    lat: row.lat ?? null,
    position_quality: row.position_quality,
    precision: row.precision ?? null,
    position_source: row.position_source ?? null,
  });
}

const inCodeOrder = (rows: readonly RegionRecord[]) => [...rows].sort((a, b) => compareText(a.code, b.code));

export const findRegions: typeof server.findRegions = async ({ level, parent, q }, page) => {
  const found = inCodeOrder(store().rows.regions).filter(
    (row) =>
      (!level?.length || level.some((each) => each === row.level)) &&
      (!parent || row.parent === parent) &&
      (!q || holdsWords(row, q)),
  );
  return pageOf(pageOfRows(found, page).map(regionSummary), found.length, page);
};

/** From the city down to the region itself. */
function lineageOf(code: string): RegionRecord[] {
  const regions = byCode(store().rows.regions);
  const lineage: RegionRecord[] = [];
  for (let row = regions.get(code); row && lineage.length < 8; row = row.parent ? regions.get(row.parent) : undefined) {
    lineage.unshift(row);
  }
  return lineage;
}

export const findAncestors: typeof server.findAncestors = async (code) =>
  lineageOf(code).slice(0, -1).map(regionSummary);

export const getRegion: typeof server.getRegion = async (code) => {
  const { rows } = store();
  const lineage = lineageOf(code);
  const row = lineage.at(-1);
  if (!row) return null;
  const prefix = regionPrefix(code);
  const countIn = (all: readonly { region?: string }[]) =>
    all.filter(({ region }) => region?.startsWith(prefix)).length;
  return {
    ...regionSummary(row),
    ancestors: lineage.slice(0, -1).map(regionSummary),
    children: inCodeOrder(rows.regions.filter(({ parent }) => parent === code)).map(regionSummary),
    counts: {
      servicePoints: countIn(rows["service-points"]),
      facilities: countIn(rows.facilities),
      projects: countIn(rows.projects),
      // Figures are not in the pack.
      observations: 0,
    },
    source: cite(row.source),
    note: row.note ?? null,
  };
};
