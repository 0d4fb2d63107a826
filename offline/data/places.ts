import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";
import { regionPrefix } from "@/domain/regions/region";
import { readIntents } from "@/domain/search/intents";
import { queryTokens } from "@/domain/search/tokens";
import type { PlacedRecord } from "@/offline/data/records";
import { tokensOf } from "@/offline/data/tokens";
import type { PageRequest } from "@/server/lists/page-request";
import type { PositionColumns } from "@/server/positions/rows";

/** A record and how far it is, in metres; null without a place to measure from, or without a position. */
export type Placed<Row> = { row: Row; distance: number | null };

export function positionOf({ lng, lat }: Pick<PlacedRecord, "lng" | "lat">): Coordinates | null {
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

/** Its position as the server reads it from its tables. */
export function positionColumnsOf(row: PlacedRecord): PositionColumns {
  return {
    source: row.source,
    lng: row.lng ?? null,
    lat: row.lat ?? null,
    position_quality: row.position_quality,
    precision: row.precision ?? null,
    position_source: row.position_source ?? null,
  };
}

/** Whether a record holds every word of a query; as the server's `wordsCondition`. */
export function holdsWords(row: Parameters<typeof tokensOf>[0], q: string): boolean {
  const core = queryTokens(readIntents(q.normalize("NFKC")).rest);
  const wanted = core.length > 0 ? core : queryTokens(q);
  const tokens = tokensOf(row);
  return wanted.every((token) => tokens.has(token));
}

/** What the three nouns on the map share of a filter; as the server's `placeConditions`. */
export function isPlaceShown(row: PlacedRecord, filter: PlaceFilter): boolean {
  const { q, region, bbox, near, radius } = filter;
  const position = positionOf(row);
  if (q && !holdsWords(row, q)) return false;
  if (region && !row.region?.startsWith(regionPrefix(region))) return false;
  if (bbox && !(position && isInside(position, bbox))) return false;
  return !near || radius === undefined || (position !== null && distanceBetween(near, position) <= radius);
}

function isInside([lng, lat]: Coordinates, [west, south, east, north]: NonNullable<PlaceFilter["bbox"]>): boolean {
  return west <= lng && lng <= east && south <= lat && lat <= north;
}

export function isAsked(filter: PlaceFilter, noun: ReturnType<typeof shownNouns>[number]): boolean {
  return shownNouns(filter).includes(noun);
}

/** Nearest first, those without a position last and by name; or in an order of their own without a place to measure from. */
export function inOrder<Row extends PlacedRecord>(
  rows: readonly Row[],
  near: Coordinates | undefined,
  compare: (one: Row, other: Row) => number = byName,
): Placed<Row>[] {
  const placed = rows.map((row): Placed<Row> => {
    const position = positionOf(row);
    return { row, distance: near && position ? distanceBetween(near, position) : null };
  });
  if (!near) return placed.sort((a, b) => compare(a.row, b.row));
  const far = ({ distance }: Placed<Row>) => distance ?? Number.POSITIVE_INFINITY;
  return placed.sort((a, b) => compareNumbers(far(a), far(b)) || (a.distance === null ? byName : byCode)(a.row, b.row));
}

/** Infinities are equal. */
function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** As the "C" collation has it. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const byCode = (one: { code: string }, other: { code: string }) => compareText(one.code, other.code);

/** By pinyin, as written at save time. */
export function byName(one: { sort_key?: string; code: string }, other: { sort_key?: string; code: string }): number {
  return compareText(one.sort_key ?? "", other.sort_key ?? "") || byCode(one, other);
}

export function pageOfRows<Row>(rows: readonly Row[], { limit, offset }: PageRequest): Row[] {
  return rows.slice(offset, offset + limit);
}

/** Whole metres, as the server answers them. */
export function rounded(distance: number | null): number | null {
  return distance === null ? null : Math.round(distance);
}
