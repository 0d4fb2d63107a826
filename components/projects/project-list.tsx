import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { InvestmentSum } from "@/components/projects/investment-sum";
import { ProjectRow } from "@/components/projects/project-row";
import { PROJECTS_PER_PAGE } from "@/components/projects/search-params";
import { ListSources } from "@/components/truth/list-sources";
import { queryWith, travellingQuery, withTravelling } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { Page } from "@/domain/lists/page";
import type { ReportedInvestment } from "@/domain/projects/investment";
import type { ProjectSummary } from "@/domain/projects/project";
import { localePath } from "@/i18n/locales";

type Props = {
  projects: Page<ProjectSummary>;
  investment: ReportedInvestment;
  params: URLSearchParams;
  page: number;
  isPast: boolean;
};

/** One page of projects, under their number and the sum of what is reported for all of them. */
export async function ProjectList({ projects, investment, params, page, isPast }: Props) {
  const [t, site, locale] = await Promise.all([getTranslations("projects"), getTranslations("site"), getLocale()]);
  const path = localePath(locale, "/projects");
  return (
    <section className="section" aria-labelledby="project-list">
      <h2 id="project-list">
        <span role="status">{t("found", { count: projects.total })}</span>
      </h2>
      {projects.total > 0 ? <InvestmentSum sum={investment} total={projects.total} /> : null}
      {projects.items.length === 0 ? (
        <p className="py-2">
          {projects.total > 0 ? site("beyondLastPage") : t("nothingFound")}{" "}
          <Link
            className="underline"
            href={projects.total > 0 ? `${path}${queryWith(params, {})}` : withTravelling(path, params)}
          >
            {t("startOver")}
          </Link>
        </p>
      ) : null}
      <ul className="rows">
        {projects.items.map((project) => (
          <ProjectRow key={project.code} {...{ project, isPast }} search={travellingQuery(params)} />
        ))}
      </ul>
      {projects.total > 0 ? <Downloads count={projects.total} params={params} /> : null}
      <ListSources citations={projects.items.map(({ source }) => source)} />
      {projects.items.length > 0 ? (
        <Pagination {...{ path, params, page }} pageSize={PROJECTS_PER_PAGE} total={projects.total} />
      ) : null}
    </section>
  );
}

/** The whole list as files, all of its pages, under the same filter and in the same order. */
async function Downloads({ count, params }: { count: number; params: URLSearchParams }) {
  const [t, locale] = await Promise.all([getTranslations("projectViews"), getLocale()]);
  const query = queryWith(params, {});
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4">
      {t("download", { count })}
      {(["csv", "xlsx"] as const).map((format) => (
        <a key={format} className="tap-line" href={`${localePath(locale, `/projects/${format}`)}${query}`} download>
          {t(format)}
        </a>
      ))}
    </p>
  );
}
