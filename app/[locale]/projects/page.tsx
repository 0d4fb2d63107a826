import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { figuresBeside } from "@/components/indicators/beside";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectList } from "@/components/projects/project-list";
import { PROJECTS_PER_PAGE, readProjectParams } from "@/components/projects/search-params";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams } from "@/domain/map/search-params";
import { findIndicators } from "@/server/indicators/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findProjects } from "@/server/projects/queries";
import { findRegions } from "@/server/regions/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("title") };
}

/** Every project that is named somewhere, with what is reported of all of them. */
export default async function ProjectsPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, sort, page, ignored } = readProjectParams(raw);
  const params = new URLSearchParams(flatParams(raw));
  const [t, found, all, districts, indicators, unknown] = await Promise.all([
    getTranslations("projects"),
    findProjects(filter, { limit: PROJECTS_PER_PAGE, offset: (page - 1) * PROJECTS_PER_PAGE }, sort),
    findProjects(filter, { limit: 2000, offset: 0 }, sort),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    findIndicators({}, { limit: 1000, offset: 0 }),
    unknownCodes({ region: filter.region }),
  ]);
  const totals = figuresBeside(indicators.items, ["projects"]);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="small">{t("intro")}</p>
      <ProjectFilters params={params} filter={filter} sort={sort} districts={districts.items} />
      <IgnoredNotice names={ignored} unknown={unknown} />
      <ProjectList projects={found} all={all.items} params={params} page={page} />
      <section className="section" aria-labelledby="reported">
        <h2 id="reported">{t("reportedHeading")}</h2>
        <ReportedBesideLoaded figures={totals} withRegion />
      </section>
    </>
  );
}
