/** What a link of another system names: a matter (`item`), a service point (`point`), or the one at the other. */
export type ShortAddress = { item: string | null; point: string | null; rest: URLSearchParams };

/** Codes are shorter; what is longer is none. */
const LONGEST = 200;

/** Reads `?item=` and `?point=` out of a query, the first of each; null where there is neither. */
export function readShortAddress(query: URLSearchParams): ShortAddress | null {
  const [item, point] = ["item", "point"].map((name) => query.get(name)?.trim().slice(0, LONGEST) || null);
  if (!item && !point) return null;
  const rest = new URLSearchParams([...query].filter(([name]) => name !== "item" && name !== "point"));
  return { item: item ?? null, point: point ?? null, rest };
}

/**
 * The address that stays: what a QR code on a door leads to, whatever pages are called later.
 *
 * @param start the start page in the reader's language, "/" or "/en".
 */
export function shortAddress(start: string, noun: "matters" | "service-points", code: string): string {
  return `${start}?${noun === "matters" ? "item" : "point"}=${encodeURIComponent(code)}`;
}

/**
 * A code as one part of a path. Two dots would be read as the folder above, and what is no text of Unicode cannot be
 * written at all: both are no codes.
 */
export function pathPart(code: string): string {
  const isText = !/\p{Surrogate}/u.test(code);
  return isText && !/^\.{1,2}$/.test(code) ? encodeURIComponent(code) : "no-such-code";
}
