import "server-only";
import { tidy } from "@/domain/search/desk-change";
import { queryTokens } from "@/domain/search/tokens";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { groups } from "@/server/search/groups";

export type ListedSynonym = {
  word: string;
  term: string;
  weight: number;
  source: string;
  note: string | null;
  /** Title of the source, and who published it at the desk and when, where it was the desk. */
  sourceTitle: string | null;
  publishedBy: string | null;
  publishedAt: Date | null;
};

/** `in`: on which side the text has to stand. */
export type SynonymFilter = { q: string; in: "both" | "word" | "term" };

function matching({ q, in: side }: SynonymFilter): Prisma.Sql {
  const text = tidy(q);
  if (text === "") return Prisma.sql`TRUE`;
  const word = Prisma.sql`position(lower(${text}) IN lower(s.word)) > 0`;
  const term = Prisma.sql`position(lower(${text}) IN lower(s.term)) > 0`;
  if (side === "word") return word;
  return side === "term" ? term : Prisma.sql`(${word} OR ${term})`;
}

/** The table of synonyms by their words. */
export async function listSynonyms(
  filter: SynonymFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: ListedSynonym[]; total: number }> {
  const where = matching(filter);
  const [items, counted] = await Promise.all([
    database().$queryRaw<ListedSynonym[]>`
      SELECT s.word, s.term, s.weight, s.source, s.note, sources.title AS "sourceTitle",
        last.published_by AS "publishedBy", last.published_at AS "publishedAt"
      FROM synonyms s LEFT JOIN sources ON sources.code = s.source
      LEFT JOIN LATERAL (
        SELECT p.published_by, p.published_at FROM search_changes c JOIN search_publications p ON p.id = c.publication_id
        WHERE c.word = s.word AND c.term = s.term AND p.undone_at IS NULL ORDER BY p.id DESC LIMIT 1
      ) last ON TRUE
      WHERE ${where} ORDER BY s.sort_key COLLATE "C", s.word COLLATE "C", s.weight DESC, s.term COLLATE "C"
      LIMIT ${limit} OFFSET ${offset}`,
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM synonyms s WHERE ${where}`,
  ]);
  return { items, total: counted[0]?.total ?? 0 };
}

/** The terms that stand in nothing that can be found: a synonym for one of them leads nowhere. */
export async function leadingNowhere(terms: readonly string[]): Promise<ReadonlySet<string>> {
  const nowhere = new Set<string>();
  for (const term of new Set(terms)) {
    const tokens = queryTokens(term);
    const parts = Object.values(groups).map(
      ({ table }) =>
        Prisma.sql`EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} p WHERE p.search_tokens @> ${tokens}::text[])`,
    );
    const [found] = await database().$queryRaw<{ stands: boolean }[]>`SELECT ${Prisma.join(parts, " OR ")} AS stands`;
    if (tokens.length === 0 || !found?.stands) nowhere.add(term);
  }
  return nowhere;
}

/** The side that an address names; both where it names none. */
export function sideOf(text: string): SynonymFilter["in"] {
  return text === "word" || text === "term" ? text : "both";
}

/** One pair; null where there is none. */
export function findSynonym(word: string, term: string): Promise<{ weight: number } | null> {
  return database().synonym.findUnique({ where: { word_term: { word, term } }, select: { weight: true } });
}
