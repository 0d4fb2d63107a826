import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { MatterPlaceRow } from "@/app/[locale]/matters/[code]/matter-place-row";
import { isElder } from "@/components/elder/display-mode";
import { FarNotice } from "@/components/home/far-notice";
import { askHref } from "@/components/home/return-to";
import { NameSearch } from "@/components/service-points/navigate-menu";
import { ChipLinks } from "@/components/ui/chip-links";
import { inChinese } from "@/components/ui/in-chinese";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import type { Page } from "@/domain/lists/page";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { derivedAmong, derivedTexts } from "@/domain/matters/derived-offerings";
import type { Matter, MatterPlace } from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = {
  matter: Matter;
  places: Page<MatterPlace>;
  /** The first of those that handle the matter to its end. */
  finishing: Page<MatterPlace>;
  params: URLSearchParams;
  filter: PlaceFilter;
  at: Date;
};

/** Where the matter is handled: the first ten, nearest first where we know from where; the map has the rest. */
export async function MatterPlaces({ matter, places, finishing, params, filter, at }: Props) {
  const [t, terms, home, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms"),
    getTranslations("home"),
    getLocale(),
  ]);
  const path = localePath(locale, `/matters/${matter.code}`);
  const levels = servicePointLevelSchema.options.filter((level) => matter.placesByLevel[level] > 0);
  const map = new URLSearchParams(travellingQuery(params));
  map.set("matter", matter.code);
  const askAndComeBack = localePath(locale, askHref(params, `matters/${matter.code}`));
  const mapHref = `${localePath(locale, "/")}?${map}`;
  return (
    <section className="section" aria-labelledby="places">
      <h2 id="places">
        {t("where")}{" "}
        <span role="status" className="small font-normal">
          {t("placeTotal", { count: places.total })}
        </span>
      </h2>
      {levels.length > 1 ? (
        <div className="no-print pb-2">
          <ChipLinks
            name={t("byLevel")}
            chips={levels.map((level) => {
              const on = filter.level?.includes(level) === true;
              return {
                label: t("levelCount", { level: terms(`level.${level}`), count: matter.placesByLevel[level] }),
                href: `${path}${queryWith(params, { level: on ? null : level })}#places`,
                on,
              };
            })}
          />
        </div>
      ) : null}
      {places.items.length === 0 ? (
        <>
          <p>{matter.venue ? t.rich("onlyVenue", { venue: matter.venue, ...inChinese }) : t("noPlacesHelp")}</p>
          {matter.venue ? <NameSearch name={matter.venue} /> : null}
        </>
      ) : null}
      {places.items.length > 0 && !filter.near ? (
        <p className="small">
          {t("byName")}{" "}
          <Link className="no-print underline" href={askAndComeBack} prefetch={false}>
            {t("sortByDistance")}
          </Link>
        </p>
      ) : null}
      {filter.near && places.items.length > 0 ? (
        <p className="small">
          {home("nearestFrom", { place: params.get("place") ?? home("chosenPoint") })}{" "}
          <Link className="no-print underline" href={askAndComeBack} prefetch={false}>
            {home("pickCommunity")}
          </Link>
        </p>
      ) : null}
      <FarNotice
        distances={places.items.map(({ distance }) => distance)}
        params={params}
        path={`/matters/${matter.code}`}
      />
      <FinishingPlace {...{ places, finishing }} near={Boolean(filter.near)} search={travellingQuery(params)} />
      <PlaceRows places={places.items} at={at} search={travellingQuery(params)} />
      {places.total > places.items.length ? (
        <p className="no-print pt-3">
          <Link className="button" href={mapHref} prefetch={false}>
            {t("allOnMap", { count: places.total })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** Cards of 长辈版 are tall: so many stand open there. */
const OPEN_CARDS = 3;

/** The places; on paper five, which are enough to choose from, so that the guide stays on two sheets. */
async function PlaceRows({ places, at, search }: { places: MatterPlace[]; at: Date; search: string }) {
  const [t, elder] = await Promise.all([getTranslations("elder"), isElder()]);
  const rows = places.map((place) => <MatterPlaceRow key={place.code} {...{ place, at, search }} />);
  if (!elder || rows.length <= OPEN_CARDS + 1) {
    return <ul className="rows print:[&>li:nth-child(n+6)]:hidden">{rows}</ul>;
  }
  return (
    <>
      <ul className="rows">{rows.slice(0, OPEN_CARDS)}</ul>
      <details className="elder-fold">
        <summary className="tap-line">{t("morePlaces", { count: rows.length - OPEN_CARDS })}</summary>
        <ul className="rows print:[&>li:nth-child(n+3)]:hidden">{rows.slice(OPEN_CARDS)}</ul>
      </details>
    </>
  );
}

type FinishingProps = { places: Page<MatterPlace>; finishing: Page<MatterPlace>; near: boolean; search: string };

/** Where one trip is enough: how many of the places see the matter through, and the first of them; how that is known. */
async function FinishingPlace({ places, finishing, near, search }: FinishingProps) {
  if (places.items.length === 0) return null;
  const [t, points, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("servicePoints"),
    getLocale(),
  ]);
  const first = finishing.items[0];
  const derived = derivedAmong(places.items);
  return (
    <p className="small">
      {first
        ? t.rich("finishing", {
            count: finishing.total,
            name: first.name,
            near: near ? "yes" : "no",
            place: (name) => (
              <Link
                className="underline"
                href={`${localePath(locale, `/service-points/${first.code}`)}${search}`}
                prefetch={false}
              >
                <span lang="zh-CN">{name}</span>
              </Link>
            ),
          })
        : t("finishingNowhere")}{" "}
      {derived === "none" ? null : points(derivedTexts[derived])}
    </p>
  );
}
