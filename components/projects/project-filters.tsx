import { Map as MapIcon } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { mapHref } from "@/components/projects/map-href";
import { type NameOptions, ResponsibleForm } from "@/components/projects/responsible-form";
import type { ProjectParams } from "@/components/projects/search-params";
import { projectSorts } from "@/components/projects/search-params";
import { FilterRow } from "@/components/ui/filter-row";
import { Icon } from "@/components/ui/icon";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import { lightColours } from "@/domain/projects/light/light";
import {
  type ProjectBatch,
  type ProjectCounts,
  projectCategorySchema,
  projectStageSchema,
} from "@/domain/projects/project";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

export type ProjectFacetOptions = NameOptions & { batch: readonly { value: ProjectBatch; count: number }[] };
type Props = Pick<ProjectParams, "filter" | "sort" | "view"> & {
  params: URLSearchParams;
  districts: RegionSummary[];
  counts: ProjectCounts;
  facets: ProjectFacetOptions;
};

/** Words, lights, district, stage, category, batch, who answers, and the order; each option with what it would show. */
export async function ProjectFilters({ params, filter, sort, view, districts, counts, facets }: Props) {
  const [t, views, terms, lights, locale] = await Promise.all([
    getTranslations("projects"),
    getTranslations("projectViews"),
    getTranslations("terms"),
    getTranslations("lights"),
    getLocale(),
  ]);
  const path = localePath(locale, "/projects");
  const chip = (label: string, name: keyof ProjectCounts, value: string, on: boolean) => ({
    label,
    count: counts[name][value] ?? 0,
    href: `${path}${queryWith(params, { [name]: on ? null : value })}`,
    on,
  });
  return (
    // The list is where one looks for something; the other views show what was found.
    <details className="project-filters no-print" open={view === "list"}>
      <summary className="tap-line">{views("filters")}</summary>
      <div className="space-y-2">
        <SearchForm
          {...{ path, params }}
          q={filter.q}
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          button={t("search")}
        />
        <FilterRow
          name={lights("light")}
          chips={lightColours.map((light) =>
            chip(lights(`short.${light}`), "light", light, filter.light?.includes(light) === true),
          )}
        />
        <FilterRow
          name={t("region")}
          chips={districts.map(({ code, name }) => ({
            ...chip(name, "region", code, filter.region === code),
            lang: "zh-CN",
          }))}
        />
        <FilterRow
          name={t("stage")}
          chips={projectStageSchema.options.map((stage) =>
            chip(terms(`stage.${stage}`), "stage", stage, filter.stage?.includes(stage) === true),
          )}
        />
        <FilterRow
          name={t("category")}
          chips={projectCategorySchema.options.map((category) =>
            chip(terms(`category.${category}`), "category", category, filter.category?.includes(category) === true),
          )}
        />
        {facets.batch.length > 0 ? (
          <FilterRow
            name={terms("attribute.batch")}
            chips={facets.batch.map(({ value, count }) => {
              const on = filter.batch?.includes(value) === true;
              return {
                label: views(`batchName.${value}`),
                count,
                href: `${path}${queryWith(params, { batch: on ? null : value })}`,
                on,
              };
            })}
          />
        ) : null}
        <ResponsibleForm params={params} filter={filter} names={facets} />
        {view === "responsible" || view === "overdue" ? null : (
          <FilterRow
            name={t("sort")}
            chips={projectSorts
              .filter((each) => each !== "nearest" || filter.near)
              .map((each) => ({
                label: t(`sortBy.${each}`),
                // Nearest first is what somebody who said where they are gets without asking.
                href: `${path}${queryWith(params, { sort: each === (filter.near ? "nearest" : "name") ? null : each })}`,
                on: each === sort,
              }))}
          />
        )}
        <p>
          <a className="tap-line gap-1" href={localePath(locale, "/") + mapHref(params)}>
            <Icon of={MapIcon} size={18} />
            {t("onMap")}
          </a>
        </p>
      </div>
    </details>
  );
}
