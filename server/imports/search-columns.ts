import "server-only";
import { searchTokens, sortKey, soundColumns } from "@/domain/search/tokens";
import type { ImportedRecord, Target } from "@/importers/targets/target";

/** What a record is found by, written beside it. */
export const SEARCH_COLUMNS = ["search_tokens", "sort_key", "pinyin", "initials"] as const;

function texts(record: ImportedRecord, columns: readonly string[] = []): string[] {
  return columns.flatMap((column) => {
    const value = record[column];
    if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
    return typeof value === "string" ? [value] : [];
  });
}

/** A record with what it is found by, where its target can be found. */
export function withSearchColumns(record: ImportedRecord, { search }: Target): ImportedRecord {
  if (!search) return record;
  const names = texts(record, search.names);
  return {
    ...record,
    search_tokens: searchTokens(names, texts(record, search.more)),
    sort_key: sortKey(names[0] ?? ""),
    ...soundColumns(names),
  };
}
