import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FarNotice } from "@/components/home/far-notice";
import { WhereAmI } from "@/components/home/where-am-i";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectList } from "@/components/projects/project-list";
import { PROJECTS_PER_PAGE, readProjectParams } from "@/components/projects/search-params";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams } from "@/domain/map/search-params";
import { findFiguresBeside } from "@/server/indicators/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { countProjects, findProjects, sumInvestment } from "@/server/projects/queries";
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
  const [t, found, investment, counts, districts, figures, unknown] = await Promise.all([
    getTranslations("projects"),
    findProjects(filter, { limit: PROJECTS_PER_PAGE, offset: (page - 1) * PROJECTS_PER_PAGE }, sort),
    sumInvestment(filter),
    countProjects(filter),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    findFiguresBeside(["projects"]),
    unknownCodes({ region: filter.region }),
  ]);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="small">{t("intro")}</p>
      <ProjectFilters {...{ params, filter, sort, counts }} districts={districts.items} />
      <div className="no-print">
        <WhereAmI params={params} near={filter.near} path="/projects" />
      </div>
      <IgnoredNotice names={ignored} unknown={unknown} />
      <FarNotice distances={found.items.map(({ distance }) => distance)} params={params} path="/projects" />
      <ProjectList projects={found} investment={investment} params={params} page={page} />
      <section className="section" aria-labelledby="reported">
        <h2 id="reported">{t("reportedHeading")}</h2>
        <ReportedBesideLoaded figures={figures} withRegion />
      </section>
    </>
  );
}
