import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProjectsInView } from "@/app/[locale]/projects/projects-in-view";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { TakenFor } from "@/components/matters/taken-for";
import { DayNotice } from "@/components/projects/day-notice";
import { LightSummary } from "@/components/projects/light-summary";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectViews } from "@/components/projects/project-views";
import { readProjectParams } from "@/components/projects/search-params";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { queryWith } from "@/components/ui/list-query";
import { listTitle } from "@/components/ui/list-title";
import { flatParams } from "@/domain/map/search-params";
import { localePath } from "@/i18n/locales";
import { findFiguresBeside } from "@/server/indicators/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findProjectFacets } from "@/server/projects/facets";
import { countProjects } from "@/server/projects/queries";
import { sumLights } from "@/server/projects/views";
import { withKnownPlace } from "@/server/regions/known-place";
import { findRegions, getRegion } from "@/server/regions/queries";
import { chineseFor } from "@/server/search/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view, filter } = readProjectParams(await searchParams, new Date());
  const { q, light = [], stage = [], category = [], department, team, leadPost } = filter;
  const [t, views, terms, lights, region] = await Promise.all([
    getTranslations("projects"),
    getTranslations("projectViews"),
    getTranslations("terms"),
    getTranslations("lights"),
    filter.region ? getRegion(filter.region) : null,
  ]);
  const chosen = [
    ...light.map((each) => lights(`short.${each}`)),
    ...stage.map((each) => terms(`stage.${each}`)),
    ...category.map((each) => terms(`category.${each}`)),
    ...[department, team, leadPost, region?.name],
  ];
  const title = await listTitle(t("title"), { q, chosen });
  return { title: view === "list" ? title : `${title} · ${views(`view.${view}`)}` };
}

/** Every project that is named somewhere, in the view that is asked for, with what is reported of all of them. */
export default async function ProjectsPage({ searchParams }: Props) {
  const raw = await searchParams;
  const asked = readProjectParams(raw, new Date());
  const { filter, at, on, today, view, ignored } = asked;
  const params = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const [t, views, locale, english, counts, facets, lights, districts, region, figures, unknown] = await Promise.all([
    getTranslations("projects"),
    getTranslations("projectViews"),
    getLocale(),
    filter.q ? chineseFor(filter.q) : null,
    countProjects(filter),
    findProjectFacets(filter),
    sumLights(filter, at),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    filter.region ? getRegion(filter.region) : null,
    findFiguresBeside(["projects"]),
    unknownCodes({ region: filter.region }),
  ]);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="small">{t("intro")}</p>
      <DayNotice
        {...{ on, today }}
        undated={lights.undated}
        href={localePath(locale, "/projects") + queryWith(params, { at: null })}
      />
      <ProjectViews params={params} view={view} />
      <ProjectFilters {...{ params, counts, facets, ...asked }} districts={districts.items} region={region?.name} />
      {english ? <TakenFor {...english} /> : null}
      {counts.region[""] && !filter.region ? (
        <p className="small pt-2">{t("withoutRegion", { count: counts.region[""] })}</p>
      ) : null}
      <IgnoredNotice names={ignored} unknown={unknown} />
      {filter.department ? <p className="small">{views("departmentHelp")}</p> : null}
      {/* Of those with one light only, how many have which says nothing. */}
      {filter.light ? null : <LightSummary lights={lights} on={on} params={params} />}
      <ProjectsInView asked={asked} params={params} />
      <section className="section" aria-labelledby="reported">
        <h2 id="reported">{t("reportedHeading")}</h2>
        <ReportedBesideLoaded figures={figures} withRegion />
      </section>
    </>
  );
}
