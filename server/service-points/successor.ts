import "server-only";
import { database } from "@/server/db/client";

/** So many moves in a row are followed; more are a slip in the data. */
const MOST_MOVES = 20;

/**
 * Where a service point that moved is now: the end of the chain of moves, each followed once, so that points that
 * moved to one another end somewhere too.
 *
 * @param code of the one that moved.
 * @param movedTo the code to which it did.
 * @returns the place of today; where none of that code is there, the name it had, or the code.
 */
export async function placeOfToday(code: string, movedTo: string): Promise<{ code: string; name: string }> {
  const [last] = await database().$queryRaw<{ code: string; name: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT code, name, status, moved_to, ARRAY[${code}, code] AS path FROM service_points WHERE code = ${movedTo}
      UNION ALL
      SELECT n.code, n.name, n.status, n.moved_to, c.path || n.code
      FROM chain c JOIN service_points n ON n.code = c.moved_to
      WHERE c.status = 'moved' AND NOT n.code = ANY(c.path) AND cardinality(c.path) < ${MOST_MOVES})
    SELECT code, name FROM chain ORDER BY cardinality(path) DESC LIMIT 1`;
  if (last) return last;
  const shelved = await database().shelvedRecord.findUnique({
    where: { noun_code: { noun: "service-points", code: movedTo } },
    select: { name: true },
  });
  return { code: movedTo, name: shelved?.name ?? movedTo };
}
