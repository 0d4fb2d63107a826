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
  return Buffer.from(`o${offset}`, "latin1").toString("base64url");
}

/** The offset a cursor stands for, or null when it is not one of ours. */
export function offsetOf(cursor: string): number | null {
  const match = /^o(\d{1,6})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  const offset = match ? Number(match[1]) : Number.NaN;
  return offset >= 0 && offset <= MAX_OFFSET ? offset : null;
}
