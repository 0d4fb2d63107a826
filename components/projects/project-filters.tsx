import { getLocale, getTranslations } from "next-intl/server";
import type { ProjectListFilter } from "@/components/projects/search-params";
import { projectSorts } from "@/components/projects/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import { projectCategorySchema, projectStageSchema } from "@/domain/projects/project";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: ProjectListFilter;
  sort: (typeof projectSorts)[number];
  districts: RegionSummary[];
};

/** Words in a form; district, stage, category and order one tap away. */
export async function ProjectFilters({ params, filter, sort, districts }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("projects"), getTranslations("terms"), getLocale()]);
  const path = localePath(locale, "/projects");
  const chip = (label: string, name: string, value: string, on: boolean) => ({
    label,
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
      <ChipLinks
        name={t("region")}
        chips={districts.map(({ code, name }) => ({
          ...chip(name, "region", code, filter.region === code),
          lang: "zh-CN",
        }))}
      />
      <ChipLinks
        name={t("stage")}
        chips={projectStageSchema.options.map((stage) =>
          chip(terms(`stage.${stage}`), "stage", stage, filter.stage?.includes(stage) === true),
        )}
      />
      <ChipLinks
        name={t("category")}
        chips={projectCategorySchema.options.map((category) =>
          chip(terms(`category.${category}`), "category", category, filter.category?.includes(category) === true),
        )}
      />
      <ChipLinks
        name={t("sort")}
        chips={projectSorts.map((each) => ({
          label: t(`sortBy.${each}`),
          href: `${path}${queryWith(params, { sort: each === "name" ? null : each })}`,
          on: each === sort,
        }))}
      />
    </div>
  );
}
