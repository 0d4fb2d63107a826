import { z } from "zod";

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() });
}
export type Page<T> = { items: T[]; nextCursor: string | null; total: number };

/** Rows of a page: 1–200, 20 by default (docs: contract of the API). */
export const limitSchema = z.coerce.number().int().min(1).max(200).default(20);

/** How deep a list may be paged; beyond it a narrower filter is the answer. */
export const MAX_OFFSET = 20_000;

/** The opaque cursor for an offset. */
export function cursorFor(offset: number): string {
  // Digits and one letter never need the two characters by which base64url differs.
  return btoa(`o${offset}`).replaceAll("=", "");
}

/** The offset a cursor stands for, or null when it is not one of ours. */
export function offsetOf(cursor: string): number | null {
  const match = /^o(\d{1,6})$/.exec(decoded(cursor));
  const offset = match ? Number(match[1]) : Number.NaN;
  return offset >= 0 && offset <= MAX_OFFSET ? offset : null;
}

function decoded(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return "";
  }
}
