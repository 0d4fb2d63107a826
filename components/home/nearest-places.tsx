import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { isElder } from "@/components/elder/display-mode";
import { FacilityRow } from "@/components/facilities/facility-row";
import { addedRows, moreRows, readShownRows } from "@/components/home/shown-rows";
import { ProjectRow } from "@/components/projects/project-row";
import { ServicePointRow } from "@/components/service-points/service-point-row";
import { ListSources } from "@/components/truth/list-sources";
import { inChinese } from "@/components/ui/in-chinese";
import type { Places } from "@/domain/map/places";
import { localePath } from "@/i18n/locales";

type Props = {
  places: Places;
  params: URLSearchParams;
  near: boolean;
  searched: boolean;
  at: Date;
  /** What to say instead of an empty list of service points: which opens next, or who else handles the matter. */
  insteadOfPlaces: ReactNode;
  /** What `insteadOfPlaces` answers, where that is not which places are near. */
  insteadHeading?: string;
};

/** What the map shows, as a list: service points first, then facilities, then projects; nearest first. */
export async function NearestPlaces({ places, params, near, searched, at, insteadOfPlaces, insteadHeading }: Props) {
  const [t, terms, locale, elder] = await Promise.all([
    getTranslations("home"),
    getTranslations("terms.noun"),
    getLocale(),
    isElder(),
  ]);
  const place = params.get("place");
  // The device's own position is where "you" are; a community out of the list is not.
  const nearest = place && place !== t("myPosition") ? t.rich("nearestTo", { place, ...inChinese }) : t("nearest");
  const kept = new URLSearchParams([...params].filter(([name]) => name !== "more")).toString();
  const search = kept && `?${kept}`;
  const sections = [
    { noun: "service-points" as const, page: places.servicePoints },
    { noun: "facilities" as const, page: places.facilities },
    { noun: "projects" as const, page: places.projects },
  ].filter(({ page }) => page !== null && !(searched && page.total === 0));
  const shown = readShownRows(params);
  const more = moreRows(shown);
  const added = addedRows(places, more);

  return (
    <>
      {sections.map(({ noun, page }) => (
        <section
          key={noun}
          className={`section ${noun === "service-points" ? "first-list" : "later"}`}
          aria-labelledby={`list-${noun}`}
        >
          <h2 id={`list-${noun}`} className="flex items-baseline gap-2">
            {noun === "service-points" && insteadHeading ? (
              insteadHeading
            ) : (
              <>
                {near && noun === "service-points" ? nearest : terms(noun)}
                <span role="status" className="small">
                  {t("count", { count: page?.total ?? 0 })}
                </span>
              </>
            )}
          </h2>
          {page?.total === 0
            ? (noun === "service-points" && insteadOfPlaces) || <p className="small">{t("nothingHere")}</p>
            : null}
          <ul className={noun === "service-points" ? "rows numbered" : "rows"}>
            {noun === "service-points"
              ? places.servicePoints?.items.map((point, index) => (
                  <ServicePointRow
                    key={point.code}
                    {...{ point, at, search, elder }}
                    number={index < 9 ? index + 1 : undefined}
                  />
                ))
              : null}
            {noun === "facilities"
              ? places.facilities?.items.map((facility) => (
                  <FacilityRow key={facility.code} {...{ facility, search, elder }} />
                ))
              : null}
            {noun === "projects"
              ? places.projects?.items.map((project) => <ProjectRow key={project.code} {...{ project, search }} />)
              : null}
          </ul>
        </section>
      ))}
      <ListSources citations={sections.flatMap(({ page }) => page?.items.map(({ source }) => source) ?? [])} />
      {more && added > 0 ? (
        <p className="py-2">
          <a className="button" href={moreLink(params, more, localePath(locale, "/"))}>
            {t("more", { count: added })}
          </a>
        </p>
      ) : null}
      {places.withoutPosition > 0 ? (
        <p className="small py-2">{t("withoutPosition", { count: places.withoutPosition })}</p>
      ) : null}
    </>
  );
}

function moreLink(params: URLSearchParams, rows: number, path: string): string {
  const next = new URLSearchParams(params);
  next.set("more", String(rows));
  return `${path}?${next}`;
}
