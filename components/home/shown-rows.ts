import type { Places } from "@/domain/map/places";

/** How many service points the start page shows at first, how many "show more" adds, and where it stops. */
const FIRST = 10;
const STEP = 20;
const MOST = 200;

export type ShownRows = { servicePoints: number; others: number };

/**
 * Rows to show, from the `more` of the URL; anything that is not a sensible number is the first page.
 * Facilities and projects come second on a map of services: half as many.
 */
export function readShownRows(params: URLSearchParams): ShownRows {
  const asked = Number(params.get("more"));
  const rows = Number.isInteger(asked) && asked > FIRST ? Math.min(asked, MOST) : FIRST;
  return rowsOf(rows);
}

const rowsOf = (rows: number): ShownRows => ({ servicePoints: rows, others: Math.ceil(rows / 2) });

/** How many rows all lists together gain with this value of `more`. */
export function addedRows({ servicePoints, facilities, projects }: Places, more: number | null): number {
  if (more === null) return 0;
  const next = rowsOf(more);
  const gain = (list: { items: unknown[]; total: number } | null, rows: number) =>
    list ? Math.min(list.total, rows) - list.items.length : 0;
  return gain(servicePoints, next.servicePoints) + gain(facilities, next.others) + gain(projects, next.others);
}

/** The next value of `more`, or null where a filter serves better than a longer list. */
export function moreRows({ servicePoints }: ShownRows): number | null {
  return servicePoints < MOST ? Math.min(servicePoints + STEP, MOST) : null;
}
