import { searchTokens } from "@/domain/search/tokens";

type Named = { name: string; short_name?: string; aliases?: string[]; address?: string; landmark?: string };

const known = new WeakMap<object, ReadonlySet<string>>();

/** The tokens under which a record is found; what an importer writes beside it. */
export function tokensOf(row: Named): ReadonlySet<string> {
  const made = known.get(row);
  if (made) return made;
  const names = [row.name, row.short_name, ...(row.aliases ?? [])].filter((name) => name !== undefined);
  const more = [row.address, row.landmark].filter((text) => text !== undefined);
  const tokens = new Set(searchTokens(names, more));
  known.set(row, tokens);
  return tokens;
}
