import type { Citation } from "@/domain/sources/source";
import { byCode, store } from "@/offline/data/store";
import { type CitationColumns, citationOf } from "../../server/sources/rows";

/** The columns of a citation, as the server joins them. */
export function citationColumnsOf(code: string): CitationColumns {
  const row = byCode(store().rows.sources).get(code);
  return {
    source: code,
    source_title: row?.title ?? null,
    source_published: row?.published ?? null,
    source_published_qualifier: row?.published_qualifier ?? null,
    source_kind: row?.kind ?? null,
  };
}

export function cite(code: string, section: string | null = null): Citation {
  return citationOf(citationColumnsOf(code), section);
}
