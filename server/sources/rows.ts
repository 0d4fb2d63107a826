import "server-only";
import type { Citation, Source } from "@/domain/sources/source";
import { Prisma, type Source as SourceRow } from "@/prisma/generated/client";
import { database } from "@/server/db/client";

/** Columns of a citation; needs the cited row as `p` and `citationJoin`. */
export const citationColumns = Prisma.sql`
  p.source AS source, s.title AS source_title, s.published AS source_published,
  s.published_qualifier AS source_published_qualifier, s.kind AS source_kind`;

// A left join: a record whose source is missing must not vanish from a list that the map still shows.
export const citationJoin = Prisma.sql`LEFT JOIN sources s ON s.code = p.source`;

export type CitationColumns = {
  source: string;
  source_title: string | null;
  source_published: string | null;
  source_published_qualifier: string | null;
  source_kind: string | null;
};

/** The citation of a row read with `citationColumns`. */
export function citationOf(row: CitationColumns, section: string | null = null): Citation {
  return {
    code: row.source,
    title: row.source_title ?? row.source,
    published: row.source_published ?? "",
    publishedQualifier: row.source_published_qualifier === "about" ? "about" : "exactly",
    kind: (row.source_kind ?? "compiled") as Citation["kind"],
    section,
  };
}

/** Cites any of these sources, after one query for all of them. */
export async function citationsOf(
  codes: (string | null)[],
): Promise<(code: string, section?: string | null) => Citation> {
  const wanted = [...new Set(codes.filter((code) => code !== null))];
  const rows = wanted.length > 0 ? await database().source.findMany({ where: { code: { in: wanted } } }) : [];
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (code, section = null) => {
    const row = byCode.get(code);
    const columns: CitationColumns = {
      source: code,
      source_title: row?.title ?? null,
      source_published: row?.published ?? null,
      source_published_qualifier: row?.publishedQualifier ?? null,
      source_kind: row?.kind ?? null,
    };
    return citationOf(columns, section);
  };
}

/** A source as the domain knows it. */
export function sourceOf(row: SourceRow): Source {
  return {
    code: row.code,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
    publishedQualifier: row.publishedQualifier === "about" ? "about" : "exactly",
    kind: row.kind as Source["kind"],
    url: row.url,
    licence: row.licence,
    note: row.note,
  };
}
