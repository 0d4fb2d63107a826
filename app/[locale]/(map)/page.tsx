import type { Metadata } from "next";
import { after } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { BeyondNotice } from "@/app/[locale]/(map)/beyond-notice";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { WarSketch } from "@/app/[locale]/(map)/war-sketch";
import { FiguresBeside } from "@/app/[locale]/facilities/figures-beside";
import { isElder } from "@/components/elder/display-mode";
import { FilterFold } from "@/components/elder/filter-fold";
import { ActiveFilters } from "@/components/home/active-filters";
import { FarNotice } from "@/components/home/far-notice";
import { MatterNotice } from "@/components/home/matter-notice";
import { MatterNowhere } from "@/components/home/matter-nowhere";
import { NearestPlaces } from "@/components/home/nearest-places";
import { NextOpening } from "@/components/home/next-opening";
import { PlaceFilters } from "@/components/home/place-filters";
import { ProjectLinks } from "@/components/home/project-links";
import { readShownRows } from "@/components/home/shown-rows";
import { TopicTiles } from "@/components/home/topic-tiles";
import { WarMap } from "@/components/home/war-map";
import { WhereAmI } from "@/components/home/where-am-i";
import { SearchBox } from "@/components/search/search-box";
import { SearchHits } from "@/components/search/search-hits";
import { unlistedHits } from "@/components/search/unlisted-hits";
import { SiteName, siteName } from "@/components/site/site-name";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { type PlaceFilter, showsOnlyProjects } from "@/domain/map/place-filter";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { isHandledNowhere } from "@/domain/matters/matter";
import type { Coordinates } from "@/domain/positions/position";
import { positionOfRegion } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findPlaces } from "@/server/map/places";
import { glossFor } from "@/server/matters/gloss";
import { getMatter } from "@/server/matters/queries";
import { findWarMap } from "@/server/projects/war-map";
import { withKnownPlace } from "@/server/regions/known-place";
import { getRegion } from "@/server/regions/queries";
import { recordMiss } from "@/server/search/misses";
import { search } from "@/server/search/queries";
import { listAmenitiesInUse } from "@/server/service-points/amenities-in-use";
import { findNextOpening } from "@/server/service-points/next-opening";
import { findServicePoints } from "@/server/service-points/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, at } = parsePlaceParams(await searchParams, new Date());
  const [t, home, name, matter, region] = await Promise.all([
    getTranslations("site"),
    getTranslations("home"),
    siteName(),
    filter.matter ? getMatter(filter.matter, at) : null,
    filter.region ? getRegion(filter.region) : null,
  ]);
  const asked = [
    filter.q && home("resultsTitle", { q: filter.q }),
    matter && home("matterTitle", { name: matter.name }),
    region?.name,
  ].filter(Boolean);
  return asked.length > 0 ? { title: asked.join(" · ") } : { title: { absolute: `${name} · ${t("tagline")}` } };
}

/** Search, themes, and what is nearest: the whole product on one screen. */
export default async function HomePage({ searchParams }: Props) {
  const raw = await searchParams;
  const now = new Date();
  const { filter, at, ignored } = parsePlaceParams(raw, now);
  const params = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const onlyProjects = showsOnlyProjects(filter);
  const [t, locale, places, found, matter, region, amenities, unknown, warMap, elder, gloss] = await Promise.all([
    getTranslations("home"),
    getLocale(),
    findPlaces(filter, readShownRows(params), at),
    filter.q ? searchFor(filter.q, params, filter.near, at) : null,
    filter.matter ? getMatter(filter.matter, at) : null,
    filter.region ? getRegion(filter.region) : null,
    listAmenitiesInUse(),
    unknownCodes({ region: filter.region, matter: filter.matter }),
    onlyProjects ? findWarMap(filter, at, now) : null,
    isElder(),
    glossFor(await getLocale()),
  ]);
  const { openAt, facilityKind } = filter;
  const onlyKind = facilityKind?.length === 1 && places.facilities ? facilityKind[0] : undefined;
  const isEmpty = places.servicePoints?.total === 0;
  const nowhere = matter && isHandledNowhere(matter) ? <MatterNowhere matter={matter} /> : null;
  const nextOpening =
    openAt && isEmpty && !nowhere ? (
      <NextOpening point={await findNextOpening(filter, openAt)} from={openAt} params={params} />
    ) : null;
  const whereAmI = <WhereAmI params={params} near={filter.near} />;
  const filters = <PlaceFilters params={params} filter={filter} amenities={amenities} />;
  const insteadOfPlaces = isEmpty ? (nowhere ?? nextOpening) : null;
  return (
    <>
      <h1 className="sr-only">
        <SiteName />
      </h1>
      <SearchBox action={localePath(locale, "/")} q={filter.q} params={params} />
      <IgnoredNotice names={ignored.map((each) => each.name)} unknown={unknown} />
      {found ? (
        <SearchHits
          {...unlistedHits(found.hits, places)}
          {...{ params, gloss }}
          instead={found.instead}
          q={filter.q ?? ""}
        />
      ) : null}
      {isNarrowed(filter) || warMap || elder ? null : (
        <>
          <p className="small pb-1">{t("purpose")}</p>
          <TopicTiles />
        </>
      )}
      {matter ? <MatterNotice matter={matter} /> : null}
      <ActiveFilters params={params} filter={filter} region={region?.name} matter={matter?.name} />
      {warMap && filter.near ? whereAmI : null}
      {warMap ? (
        <WarMap
          {...{ params, filter }}
          shown={warMap}
          total={places.projects?.total ?? 0}
          withoutPosition={places.withoutPosition}
          sketch={<WarSketch filter={filter} />}
        />
      ) : null}
      <BeyondNotice />
      {nowhere || (warMap && filter.near) ? null : whereAmI}
      <FarNotice
        distances={[places.servicePoints, places.facilities, places.projects].map((page) => page?.items[0]?.distance)}
        params={params}
        path="/"
      />
      {warMap || nowhere ? null : elder ? <FilterFold>{filters}</FilterFold> : filters}
      <NearestPlaces
        {...{ places, params, at, insteadOfPlaces }}
        insteadHeading={isEmpty && nowhere ? (await getTranslations("matters"))("where") : undefined}
        near={Boolean(filter.near)}
        searched={Boolean(filter.q) && !insteadOfPlaces}
      />
      {warMap || nowhere || elder || matter ? null : <ProjectLinks params={params} />}
      {onlyKind ? <FiguresBeside kind={onlyKind} region={filter.region} listFor={params} /> : null}
      {region ? <SelectedPlace position={positionOfRegion(region)} /> : null}
    </>
  );
}

/** Whether the list is an answer already: the themes then make room for it, or on a phone nothing would be seen to change. */
function isNarrowed({ q, near, region, matter, level, kind, amenity, openAt, afterWork }: PlaceFilter): boolean {
  return [q, near, region, matter, level, kind, amenity, openAt, afterWork].some(Boolean);
}

/** The hits, and where to ask instead when the words fit nothing; what was missed is counted once the page is sent. */
async function searchFor(q: string, params: URLSearchParams, near: Coordinates | undefined, at: Date) {
  const hits = await search(q, { near, limit: 5, withoutFacets: params.get("facets") === "off" }, at);
  const isMissed = (hits.order.length === 0 && !hits.kind) || hits.relaxed !== null;
  const before = params.get("after");
  after(async () => {
    if (isMissed) await recordMiss(q, hits.relaxed === null ? "none" : "relaxed", new Date());
    else if (before && before !== q) await recordMiss(before, "refined", new Date());
  });
  const instead = isMissed ? (await findServicePoints({ near }, { limit: 3, offset: 0 }, at)).items : [];
  return { hits, instead };
}
