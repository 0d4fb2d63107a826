import "server-only";
import type { Bundle } from "@/domain/bundles/bundle";
import { estimateOf } from "@/domain/bundles/estimate";
import type { Audience, Topic } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import type { ValueQuality } from "@/domain/truth/quality";
import { placesTogether } from "@/server/bundles/places";
import { partsAsked, togetherOf } from "@/server/bundles/rows";
import { countPlaces, loadBundle } from "@/server/bundles/stored";
import { citationsOf } from "@/server/sources/rows";

export type { BundleFilter } from "@/server/bundles/rows";
export { findBundles, getBundleName } from "@/server/bundles/stored";

export type BundleRequest = {
  /** Optional matters that are needed too. */
  chosen: readonly string[];
  near?: Coordinates;
  /** The instant at which places are open or not. */
  at: Date;
};

/** One bundle with what doing it together takes, or null. */
export async function getBundle(code: string, { chosen, near, at }: BundleRequest): Promise<Bundle | null> {
  const row = await loadBundle(code);
  if (!row || row.matters.length === 0) return null;
  const codes = row.matters.map(({ matterCode }) => matterCode);
  const [counts, cite] = await Promise.all([countPlaces(codes), citationsOf([row.source])]);
  const together = togetherOf(row.matters, chosen, counts);
  const asked = partsAsked(row.matters, chosen);
  const { places, intakeOnly } = await placesTogether(
    asked.map((matter) => matter.code),
    near,
    at,
  );
  const placesOnMap = places.total > 0 ? 1 : places.fewest.length;
  return {
    code: row.code,
    name: row.name,
    aliases: row.aliases,
    topic: row.topic as Topic,
    audience: row.audience as Audience[],
    summary: row.summary,
    matterCount: codes.length,
    optionalCount: row.matters.filter(({ optional }) => optional).length,
    quality: row.quality as ValueQuality,
    note: row.note,
    ...together,
    estimate: estimateOf(asked, { nowhere: places.nowhere, intakeOnly, places: placesOnMap }),
    places,
    source: cite(row.source),
  };
}
