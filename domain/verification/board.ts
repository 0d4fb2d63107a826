import {
  type FieldGroup,
  type FreshnessLimits,
  type FreshnessState,
  freshnessOf,
} from "@/domain/verification/freshness";
import type { QueueRecord } from "@/domain/verification/queue";

/** A township, a kind of unit or a department with how fresh its records are, item by item. */
export type BoardRow = {
  /** Code of the township, a level, or name of the department. */
  key: string;
  records: number;
  items: number;
  /** Day of the verification that lies farthest back; null where nothing was ever verified. */
  oldest: string | null;
  /** Fresh ones of all items, in whole per cent, rounded down: 100 means all. */
  freshShare: number;
} & Record<FreshnessState, number>;

export const boardSides = ["township", "unit"] as const;
/** By where records lie, or by who keeps them. */
export type BoardSide = (typeof boardSides)[number];

/** Nine digits of a region's code name a township; what belongs to none is the district's. */
const TOWNSHIP_DIGITS = 9;

/** The row that a record counts in: matters have no place, so they always count with their department. */
export function rowKey({ noun, region, department, level }: QueueRecord, side: BoardSide): string {
  if (noun === "matters") return department ?? "";
  return side === "township" ? (region ?? "").slice(0, TOWNSHIP_DIGITS) : (level ?? "");
}

function rowOf(
  key: string,
  records: readonly QueueRecord[],
  limits: Readonly<Record<FieldGroup, FreshnessLimits>>,
  at: Date,
): BoardRow {
  const counts: Record<FreshnessState, number> = { fresh: 0, ageing: 0, stale: 0, never: 0 };
  const days: string[] = [];
  for (const { group, verification } of records.flatMap(({ items }) => items)) {
    const { state } = freshnessOf(verification, limits[group], at);
    counts[state] += 1;
    if (verification && state !== "never") days.push(verification.verifiedAt);
  }
  const items = counts.fresh + counts.ageing + counts.stale + counts.never;
  const freshShare = items === 0 ? 0 : Math.floor((100 * counts.fresh) / items);
  return { key, records: records.length, items, oldest: days.sort()[0] ?? null, freshShare, ...counts };
}

/** Where something was never verified first, most of it first; then by the verification that lies farthest back. */
function oldestFirst(a: BoardRow, b: BoardRow): number {
  const age = ({ oldest }: BoardRow) => oldest ?? "";
  return (
    b.never / b.items - a.never / a.items ||
    (age(a) === age(b) ? 0 : age(a) < age(b) ? -1 : 1) ||
    a.freshShare - b.freshShare ||
    (a.key < b.key ? -1 : 1)
  );
}

/** How fresh records are, row by row, the oldest first. Records without items are not counted. */
export function freshnessBoard(
  records: readonly QueueRecord[],
  side: BoardSide,
  limits: Readonly<Record<FieldGroup, FreshnessLimits>>,
  at: Date,
): BoardRow[] {
  const rows = new Map<string, QueueRecord[]>();
  for (const record of records.filter(({ items }) => items.length > 0)) {
    const key = rowKey(record, side);
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  return [...rows].map(([key, each]) => rowOf(key, each, limits, at)).sort(oldestFirst);
}

/** All rows as one. */
export function boardTotal(rows: readonly BoardRow[]): BoardRow {
  const sum = (of: (row: BoardRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [fresh, items] = [sum((row) => row.fresh), sum((row) => row.items)];
  const days = rows.flatMap(({ oldest }) => oldest ?? []).sort();
  return {
    key: "",
    records: sum((row) => row.records),
    items,
    oldest: days[0] ?? null,
    freshShare: items === 0 ? 0 : Math.floor((100 * fresh) / items),
    fresh,
    ageing: sum((row) => row.ageing),
    stale: sum((row) => row.stale),
    never: sum((row) => row.never),
  };
}
