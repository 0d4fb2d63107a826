import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { ActiveFilters } from "@/components/home/active-filters";
import { MatterNotice } from "@/components/home/matter-notice";
import { NearestPlaces } from "@/components/home/nearest-places";
import { PlaceFilters } from "@/components/home/place-filters";
import { readShownRows } from "@/components/home/shown-rows";
import { TopicTiles } from "@/components/home/topic-tiles";
import { WhereAmI } from "@/components/home/where-am-i";
import { SearchBox } from "@/components/search/search-box";
import { SearchHits } from "@/components/search/search-hits";
import { unlistedHits } from "@/components/search/unlisted-hits";
import { SiteName, siteName } from "@/components/site/site-name";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { positionOfRegion } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findPlaces } from "@/server/map/places";
import { getMatter } from "@/server/matters/queries";
import { getRegion } from "@/server/regions/queries";
import { search } from "@/server/search/queries";
import { listAmenitiesInUse } from "@/server/service-points/amenities-in-use";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, name] = await Promise.all([getTranslations("site"), siteName()]);
  return { title: { absolute: `${name} · ${t("tagline")}` } };
}

/** Search, themes, and what is nearest: the whole product on one screen. */
export default async function HomePage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const params = new URLSearchParams(flatParams(raw));
  const [locale, places, hits, matter, region, amenities, unknown] = await Promise.all([
    getLocale(),
    findPlaces(filter, readShownRows(params), at),
    filter.q ? search(filter.q, { near: filter.near, limit: 5 }, at) : null,
    filter.matter ? getMatter(filter.matter) : null,
    filter.region ? getRegion(filter.region) : null,
    listAmenitiesInUse(),
    unknownCodes({ region: filter.region, matter: filter.matter }),
  ]);
  return (
    <>
      <h1 className="sr-only">
        <SiteName />
      </h1>
      <SearchBox action={localePath(locale, "/")} q={filter.q} params={params} />
      <IgnoredNotice names={ignored.map((each) => each.name)} unknown={unknown} />
      {hits ? <SearchHits {...unlistedHits(hits, places)} q={filter.q ?? ""} params={params} /> : null}
      {filter.q || filter.matter || filter.near ? null : <TopicTiles />}
      {matter ? <MatterNotice matter={matter} /> : null}
      <ActiveFilters params={params} filter={filter} region={region?.name} matter={matter?.name} />
      <WhereAmI params={params} near={filter.near} />
      <PlaceFilters params={params} filter={filter} amenities={amenities} />
      <NearestPlaces places={places} params={params} near={Boolean(filter.near)} searched={Boolean(filter.q)} at={at} />
      {region ? <SelectedPlace position={positionOfRegion(region)} /> : null}
    </>
  );
}
