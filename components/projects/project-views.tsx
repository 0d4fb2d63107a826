import { getLocale, getTranslations } from "next-intl/server";
import { type ProjectView, projectViews } from "@/components/projects/search-params";
import { queryWith } from "@/components/ui/list-query";
import { localePath } from "@/i18n/locales";

/** The same projects in other views: links that keep every filter. */
export async function ProjectViews({ params, view }: { params: URLSearchParams; view: ProjectView }) {
  const [t, locale] = await Promise.all([getTranslations("projectViews"), getLocale()]);
  const path = localePath(locale, "/projects");
  return (
    <nav aria-label={t("views")} className="project-views no-print">
      {projectViews.map((each) => (
        <a
          key={each}
          href={`${path}${queryWith(params, { view: each === "list" ? null : each, reports: null })}`}
          aria-current={each === view ? "page" : undefined}
        >
          {t(`view.${each}`)}
        </a>
      ))}
      <a href={`${path}/briefing${queryWith(params, { view: null, sort: null, by: null, year: null, reports: null })}`}>
        {t("view.briefing")}
      </a>
    </nav>
  );
}
