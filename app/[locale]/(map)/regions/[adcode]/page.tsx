import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RegionCoverage } from "@/app/[locale]/(map)/regions/[adcode]/region-coverage";
import { RegionPlaces } from "@/app/[locale]/(map)/regions/[adcode]/region-places";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { sharedAs } from "@/app/[locale]/shared-as";
import { FiguresByTopic } from "@/components/indicators/figures-by-topic";
import { RegionDetails } from "@/components/regions/region-details";
import { RegionTrail } from "@/components/regions/region-trail";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { positionOfRegion } from "@/domain/regions/region";
import { findObservationsOfRegion } from "@/server/indicators/queries";
import { findPlaces } from "@/server/map/places";
import { getRegion } from "@/server/regions/queries";

type Props = {
  params: Promise<{ adcode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const regionOf = cache(getRegion);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { adcode } = await params;
  const found = await regionOf(adcode);
  return found ? sharedAs("regions", adcode, found.name) : { title: (await getTranslations("regions"))("missing") };
}

/** A region: what it is, what stands in it, and what is reported of it. */
export default async function RegionPage({ params, searchParams }: Props) {
  const [{ adcode }, raw] = await Promise.all([params, searchParams]);
  const region = await regionOf(adcode);
  if (!region) notFound();
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const query = new URLSearchParams(flatParams(raw));
  const [places, figures] = await Promise.all([
    findPlaces({ region: adcode, near: filter.near, litAt: at }, { servicePoints: 5, others: 5 }, at),
    findObservationsOfRegion(adcode),
  ]);
  return (
    <>
      <RegionTrail regions={region.ancestors} params={query} />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <RegionDetails region={region} params={query}>
        <RegionCoverage region={region} params={query} />
        <RegionPlaces region={region} places={places} params={query} at={at} />
        <FiguresByTopic groups={figures} />
      </RegionDetails>
      <SelectedPlace position={positionOfRegion(region)} />
    </>
  );
}
