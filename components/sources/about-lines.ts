export const aboutSections = ["what", "sample", "defects", "map", "privacy", "licences", "help"] as const;
export type AboutSection = (typeof aboutSections)[number];

const lines = ["first", "second", "third", "fourth"] as const;
type Line = (typeof lines)[number];
export type AboutKey = `${AboutSection}.${Line}`;

/** Sentences that speak of sources of the sample district, and the sources without which they would be wrong. */
export const onlyWith: Partial<Record<AboutKey, readonly string[]>> = {
  "what.fourth": ["article-000", "article-003", "article-004"],
  "sample.first": ["sample-generator"],
  "sample.second": ["sample-generator"],
  "sample.third": ["catalogue-typical"],
  "sample.fourth": ["article-002"],
  "defects.first": ["article-000", "article-001"],
  "defects.second": ["article-002"],
  "defects.third": ["article-000", "article-001", "article-002", "article-003", "article-004"],
  "defects.fourth": ["article-002", "nbs-2023", "station-list"],
  "map.fourth": ["river-schematic", "metro-lines", "outlines-schematic"],
  "licences.third": ["river-schematic"],
};

/** The sentences of a section that hold while these sources are loaded. */
export function linesOf(section: AboutSection, loaded: ReadonlySet<string>): AboutKey[] {
  return lines
    .map((line): AboutKey => `${section}.${line}`)
    .filter((key) => onlyWith[key]?.every((source) => loaded.has(source)) ?? true);
}
