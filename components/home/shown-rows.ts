/** How many rows the start page shows per noun at first, how many "show more" adds, and where it stops. */
const FIRST = 10;
const STEP = 20;
const MOST = 200;

/** Rows to show per noun, from the `more` of the URL; anything that is not a sensible number is the first page. */
export function readShownRows(params: URLSearchParams): number {
  const rows = Number(params.get("more"));
  return Number.isInteger(rows) && rows > FIRST ? Math.min(rows, MOST) : FIRST;
}

/** The next value of `more`, or null where a filter serves better than a longer list. */
export function moreRows(shown: number): number | null {
  return shown < MOST ? Math.min(shown + STEP, MOST) : null;
}
