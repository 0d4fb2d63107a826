import { Map as MapIcon } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { WhereAmI } from "@/components/home/where-am-i";
import { mapHref } from "@/components/projects/map-href";
import { type NameOptions, ResponsibleForm, roleParams } from "@/components/projects/responsible-form";
import { type ProjectParams, projectSorts } from "@/components/projects/search-params";
import { FilterRow } from "@/components/ui/filter-row";
import { Icon } from "@/components/ui/icon";
import type { ListFilter } from "@/components/ui/list-filter";
import { ListFilters } from "@/components/ui/list-filters";
import { queryWith } from "@/components/ui/list-query";
import { regionFilter } from "@/components/ui/region-filter";
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
  /** Name of the region that is chosen, which need not be a district. */
  region?: string;
  counts: ProjectCounts;
  facets: ProjectFacetOptions;
};

/** Words, lights, district, stage, category, batch, who answers, and the order; each option with what it would show. */
export async function ProjectFilters(props: Props) {
  const { params, filter, sort, view, facets } = props;
  const [t, locale, filters] = await Promise.all([getTranslations("projects"), getLocale(), filtersOf(props)]);
  const path = localePath(locale, "/projects");
  return (
    <ListFilters
      {...{ path, params, filters }}
      q={filter.q}
      label={t("searchLabel")}
      placeholder={t("searchPlaceholder")}
      further={Object.values(roleParams).map((name) => ({ name, value: filter[name], lang: "zh-CN" }))}
      // The list is where one looks for something; the other views show what was found.
      unfolds={view === "list"}
      beside={<WhereAmI params={params} near={filter.near} path="/projects" />}
    >
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
    </ListFilters>
  );
}

async function filtersOf({ filter, districts, region, counts, facets }: Props): Promise<ListFilter[]> {
  const [t, views, terms, lights] = await Promise.all([
    getTranslations("projects"),
    getTranslations("projectViews"),
    getTranslations("terms"),
    getTranslations("lights"),
  ]);
  const choices = <T extends string>(name: keyof ProjectCounts, values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value), count: counts[name][value] ?? 0 }));
  return [
    {
      name: "light",
      label: lights("light"),
      choices: choices("light", lightColours, (light) => lights(`short.${light}`)),
      chosen: filter.light ?? [],
    },
    regionFilter({ label: t("region"), chosen: filter.region, name: region, districts, counts: counts.region }),
    {
      name: "stage",
      label: t("stage"),
      choices: choices("stage", projectStageSchema.options, (stage) => terms(`stage.${stage}`)),
      chosen: filter.stage ?? [],
    },
    {
      name: "category",
      label: t("category"),
      choices: choices("category", projectCategorySchema.options, (category) => terms(`category.${category}`)),
      chosen: filter.category ?? [],
    },
    {
      name: "batch",
      label: terms("attribute.batch"),
      choices: facets.batch.map(({ value, count }) => ({ value, count, label: views(`batchName.${value}`) })),
      chosen: filter.batch ?? [],
    },
  ];
}
