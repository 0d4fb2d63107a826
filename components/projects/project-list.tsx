import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { reportedInvestment } from "@/components/projects/investment-sum";
import { ProjectRow } from "@/components/projects/project-row";
import { PROJECTS_PER_PAGE } from "@/components/projects/search-params";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { Page } from "@/domain/lists/page";
import type { ProjectSummary } from "@/domain/projects/project";
import { formatMoney } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = { projects: Page<ProjectSummary>; all: ProjectSummary[]; params: URLSearchParams; page: number };

/** One page of projects, under their number and the sum of what is reported for all of them. */
export async function ProjectList({ projects, all, params, page }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("projects"), getTranslations("terms"), getLocale()]);
  const path = localePath(locale, "/projects");
  const sum = reportedInvestment(all);
  const money = terms(`qualifier.${sum.isExact ? "exactly" : "at-least"}`, { value: formatMoney(sum.yuan, locale) });
  return (
    <section className="section" aria-labelledby="project-list">
      <h2 id="project-list">
        <span role="status">{t("found", { count: projects.total })}</span>
      </h2>
      {projects.total > 0 ? (
        <p className="small">
          {sum.reported > 0
            ? t("investmentSum", { reported: sum.reported, total: projects.total, money })
            : t("noInvestment", { total: projects.total })}
        </p>
      ) : null}
      {projects.items.length === 0 ? (
        <p className="py-2">
          {t("nothingFound")}{" "}
          <Link className="underline" href={projects.total > 0 ? `${path}${queryWith(params, {})}` : path}>
            {t("startOver")}
          </Link>
        </p>
      ) : null}
      <ul className="rows">
        {projects.items.map((project) => (
          <ProjectRow key={project.code} project={project} search={travellingQuery(params)} />
        ))}
      </ul>
      {projects.items.length > 0 ? (
        <Pagination {...{ path, params, page }} pageSize={PROJECTS_PER_PAGE} total={projects.total} />
      ) : null}
    </section>
  );
}
