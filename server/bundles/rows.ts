import "server-only";
import type { Bundle, BundleMatter, BundleSummary } from "@/domain/bundles/bundle";
import { firstYields, inOrder } from "@/domain/bundles/order";
import type { Audience, Material, Topic } from "@/domain/matters/matter";
import { mergedChecklist } from "@/domain/plan/checklist";
import type { ValueQuality } from "@/domain/truth/quality";
import { Prisma } from "@/prisma/generated/client";
import { allOf, oneOf } from "@/server/positions/rows";
import { wordsCondition } from "@/server/search/words";
import { shown, shownRows } from "@/server/truth/sample";

export type BundleFilter = {
  q?: string;
  topic?: Topic[];
  audience?: Audience /** Of which this matter is a part. */;
  matter?: string;
};

/** Matters `b` of a bundle `p` that are shown, with the matter itself as `m`. */
const partsShown = () => Prisma.sql`bundle_matters b JOIN matters m ON m.code = b.matter
  WHERE b.bundle = p.code AND ${shown(Prisma.sql`b.quality`)} AND ${shown(Prisma.sql`m.quality`)}`;

/** Bundles `p` that a filter shows. One without matters is nothing to do. */
export function bundlesMatching({ q, topic, audience, matter }: BundleFilter): Prisma.Sql {
  return allOf([
    shown(Prisma.sql`p.quality`),
    Prisma.sql`EXISTS (SELECT FROM ${partsShown()} ${matter ? Prisma.sql`AND b.matter = ${matter}` : Prisma.empty})`,
    ...(q ? [wordsCondition(q)] : []),
    ...oneOf(Prisma.sql`p.topic`, topic),
    ...(audience ? [Prisma.sql`p.audience @> ARRAY[${audience}]`] : []),
  ]);
}

/** Columns of a bundle `p` for a summary. */
export const bundleColumns = () => Prisma.sql`
  p.code, p.name, p.topic, p.audience, p.summary, p.quality,
  (SELECT count(*)::int FROM ${partsShown()}) AS "matterCount",
  (SELECT count(*)::int FROM ${partsShown()} AND b.optional) AS "optionalCount"`;

/** As `bundleColumns` answers it: enumerations are checked on their way in. */
export type BundleRow = BundleSummary;

/** A bundle's parts with all that doing them asks for, in the order of the source. */
export function bundleInclude() {
  const guide = { materials: { where: shownRows(), orderBy: { order: "asc" } } } as const;
  return {
    matters: {
      where: { ...shownRows(), matter: shownRows() },
      orderBy: [{ order: "asc" }, { matterCode: "asc" }],
      include: { matter: { include: guide } },
    },
  } as const satisfies Prisma.BundleInclude;
}

type PartRow = Prisma.BundleGetPayload<{
  include: { matters: { include: { matter: { include: { materials: true } } } } };
}>["matters"][number];

/** What everybody needs, and what of the rest was chosen: the matters that count, in the order in which to do them. */
export function partsAsked(rows: readonly PartRow[], chosen: readonly string[]) {
  return inOrder(rows.filter(({ optional, matterCode }) => !optional || chosen.includes(matterCode)).map(withPapers));
}

function withPapers({ matter }: PartRow) {
  return { ...matter, quality: matter.quality as ValueQuality, materials: matter.materials as Material[] };
}

/** What can be said of doing these parts together, wherever it is done. */
export function togetherOf(
  rows: readonly PartRow[],
  chosen: readonly string[],
  placeCounts: ReadonlyMap<string, number>,
): Pick<Bundle, "matters" | "materials"> {
  const byCode = new Map(rows.map((row) => [row.matterCode, row]));
  const all = inOrder(rows.map(withPapers));
  const links = firstYields(all);
  const asked = partsAsked(rows, chosen);
  const yields = firstYields(asked);
  const matters = all.map(({ code, name, department, venue, promisedLimit, quality }): BundleMatter => {
    const { optional, condition } = byCode.get(code) ?? { optional: false, condition: null };
    const papersOf = links.filter(({ to }) => to === code).map(({ paper, from }) => ({ paper, matter: from }));
    const counts = { placeCount: placeCounts.get(code) ?? 0, asked: asked.some((each) => each.code === code) };
    return { code, name, department, venue, promisedLimit, optional, condition, papersOf, quality, ...counts };
  });
  const materials = mergedChecklist(asked).map((item) => ({
    ...item,
    yieldedBy: yields.find(({ paper }) => paper === item.name)?.from ?? null,
  }));
  return { matters, materials };
}
