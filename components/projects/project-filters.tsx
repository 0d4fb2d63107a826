import { Map as MapIcon } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { mapHref } from "@/components/projects/map-href";
import type { ProjectListFilter, ProjectSort } from "@/components/projects/search-params";
import { projectSorts } from "@/components/projects/search-params";
import { FilterRow } from "@/components/ui/filter-row";
import { Icon } from "@/components/ui/icon";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import { type ProjectCounts, projectCategorySchema, projectStageSchema } from "@/domain/projects/project";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: ProjectListFilter;
  sort: ProjectSort;
  districts: RegionSummary[];
  counts: ProjectCounts;
};

/** Words in a form; district, stage, category and order one tap away, each option with what it would show. */
export async function ProjectFilters({ params, filter, sort, districts, counts }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("projects"), getTranslations("terms"), getLocale()]);
  const path = localePath(locale, "/projects");
  const chip = (label: string, name: "region" | "stage" | "category", value: string, on: boolean) => ({
    label,
    count: counts[name][value] ?? 0,
    href: `${path}${queryWith(params, { [name]: on ? null : value })}`,
    on,
  });
  return (
    <div className="no-print space-y-2 pt-3">
      <SearchForm
        {...{ path, params }}
        q={filter.q}
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        button={t("search")}
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
      <p>
        <a className="tap-line gap-1" href={localePath(locale, "/") + mapHref(params)}>
          <Icon of={MapIcon} size={18} />
          {t("onMap")}
        </a>
      </p>
    </div>
  );
}
