import { choicesOf, type FacilityFacet, facetNames, facilityFacets, wordsOf } from "@/domain/facilities/facets";
import { citationColumnsOf, cite } from "@/offline/data/citations";
import { inOrder, isAsked, isPlaceShown, type Placed, pageOfRows, rounded } from "@/offline/data/places";
import type { FacilityRecord } from "@/offline/data/records";
import { byCode, store } from "@/offline/data/store";
import { groupsOf } from "@/offline/data/verifications";
import type * as server from "@/server/facilities/queries";
import { type FacilityDetailRow, facilityOf, facilitySummaryOf } from "@/server/facilities/rows";
import { pageOf } from "@/server/lists/page-request";
import { withWordsInChinese } from "@/server/search/words";

type Filter = Parameters<typeof server.findFacilities>[0];

function facilityRow({ row, distance }: Placed<FacilityRecord>, at: Date): FacilityDetailRow {
  return {
    ...citationColumnsOf(row.source),
    code: row.code,
    name: row.name,
    kind: row.kind,
    region: row.region ?? null,
    region_name: row.region ? (byCode(store().rows.regions).get(row.region)?.name ?? null) : null,
    address: row.address ?? null,
    status: row.status,
    section: row.section ?? null,
    lng: row.lng ?? null,
    lat: row.lat ?? null,
    position_quality: row.position_quality,
    precision: row.precision ?? null,
    position_source: row.position_source ?? null,
    distance: rounded(distance),
    verifications: groupsOf("facilities", row.code, at),
    aliases: row.aliases ?? [],
    attributes: row.attributes ?? {},
    note: row.note ?? null,
  };
}

function hasChoice({ kind, attributes }: FacilityRecord, facet: FacilityFacet, choice: string): boolean {
  const { attribute, kinds } = facilityFacets[facet];
  if (!kinds.some((each) => each === kind)) return false;
  const said = attributes?.[attribute]?.split("、") ?? [];
  const says = (words: readonly string[]) => words.some((word) => said.includes(word));
  return choice === "unknown"
    ? !says(choicesOf(facet).flatMap((each) => wordsOf(facet, each)))
    : says(wordsOf(facet, choice));
}

function isShown(row: FacilityRecord, filter: Filter): boolean {
  const isOneOf = (values: readonly string[] | undefined, value: string) => !values?.length || values.includes(value);
  return (
    isOneOf(filter.facilityKind, row.kind) &&
    isOneOf(filter.status, row.status) &&
    facetNames.every((facet) => {
      const choices = filter[facet];
      return !choices?.length || choices.some((choice) => hasChoice(row, facet, choice));
    }) &&
    isPlaceShown(row, filter)
  );
}

/** Facilities that a filter shows; as the server's `facilitiesMatching`. */
export async function facilitiesShown(filter: Filter): Promise<FacilityRecord[]> {
  const asked = await withWordsInChinese(filter);
  return isAsked(filter, "facilities") ? store().rows.facilities.filter((row) => isShown(row, asked)) : [];
}

export const findFacilities: typeof server.findFacilities = async (filter, page) => {
  const rows = await facilitiesShown(filter);
  const items = pageOfRows(inOrder(rows, filter.near), page).map((placed) =>
    facilitySummaryOf(facilityRow(placed, new Date())),
  );
  return pageOf(items, rows.length, page);
};

export const getFacility: typeof server.getFacility = async (code, at, near) => {
  const row = byCode(store().rows.facilities).get(code);
  if (!row) return null;
  const [placed] = inOrder([row], near);
  return facilityOf(
    facilityRow(placed ?? { row, distance: null }, at),
    row.position_source ? cite(row.position_source) : null,
    at,
  );
};
