/** A region by its code and name. */
export type NamedRegion = { code: string; name: string };

/** What people write behind a region's name for its office. */
const OFFICES = ["办事处", "居委会", "居民委员会", "村委会", "村民委员会", "人民政府"];
/** Kinds that people leave out: 公园 for 公园街道. */
const KINDS = /(?:街道|地区|乡|镇|社区|村|区)$/u;
const SHORTEST = 2;

/**
 * The codes that a spelling may mean: the name, the name of the office, and the name without its kind where no other
 * region is called just that. Several codes: it is for a person to say which.
 */
export function regionSpellings(regions: readonly NamedRegion[]): ReadonlyMap<string, readonly string[]> {
  const exact = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const note = (spellings: Map<string, string[]>, spelling: string, code: string) =>
    spellings.set(spelling, [...(spellings.get(spelling) ?? []), code]);
  for (const { code, name } of regions) {
    note(exact, name, code);
    for (const office of OFFICES) note(exact, name + office, code);
    const bare = name.replace(KINDS, "");
    if (bare === name || bare.length < SHORTEST) continue;
    note(short, bare, code);
    for (const office of OFFICES) note(short, bare + office, code);
  }
  return new Map([...short, ...exact]);
}

/** The codes of a spelling; where several regions have it, the one of the district goes before those of others. */
export function codesOf(
  spellings: ReadonlyMap<string, readonly string[]>,
  text: string,
  district: string,
): readonly string[] {
  const codes = spellings.get(text.normalize("NFKC").replace(/\s/gu, "")) ?? [];
  const own = codes.filter((code) => code.startsWith(district));
  return own.length === 1 ? own : codes;
}
