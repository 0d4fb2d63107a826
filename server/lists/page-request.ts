import "server-only";
import { cursorFor, MAX_OFFSET, type Page } from "@/domain/lists/page";

/** Which part of a list is asked for. */
export type PageRequest = { limit: number; offset: number };

/** The answer to a page request. The cursor ends where paging deeper is refused, so that it never leads nowhere. */
export function pageOf<T>(items: T[], total: number, request: PageRequest): Page<T> {
  const next = request.offset + items.length;
  const more = items.length > 0 && next < total && next <= MAX_OFFSET;
  return { items, nextCursor: more ? cursorFor(next) : null, total };
}
