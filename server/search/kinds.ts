import "server-only";
import type { SearchKind } from "@/domain/api/search";
import { kindSaid, kindUrl, type PlaceKind } from "@/domain/search/kinds";
import type { Question } from "@/domain/search/query";
import { database } from "@/server/db/client";
import { keeping } from "@/server/search/kept";

/** How long the counts may be old, in milliseconds: they count whole tables. */
const KEPT = 300_000;

type Row = PlaceKind & { count: number };

const counts = keeping(async () => {
  const rows = await database().$queryRaw<Row[]>`
    SELECT 'facilities' AS "group", kind, count(*)::int AS count FROM facilities GROUP BY kind
    UNION ALL SELECT 'servicePoints', kind, count(*)::int FROM service_points GROUP BY kind`;
  return new Map(rows.map(({ group, kind, count }) => [`${group}/${kind}`, count]));
}, KEPT);

/** The kind of place that a question names, with how many there are; null where there are none. */
export async function findKind(question: Question): Promise<SearchKind | null> {
  const said = kindSaid(question);
  if (!said) return null;
  const count = (await counts()).get(`${said.group}/${said.kind}`) ?? 0;
  return count > 0 ? { ...said, count, url: kindUrl(said) } : null;
}
