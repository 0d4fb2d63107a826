import { getLocale, getTranslations } from "next-intl/server";
import type { MatterListFilter } from "@/components/matters/search-params";
import { FilterSelects } from "@/components/ui/filter-selects";
import type { ListFilter } from "@/components/ui/list-filter";
import { ListFilters } from "@/components/ui/list-filters";
import { audienceSchema } from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: MatterListFilter;
  departments: { department: string; count: number }[];
};

/** Words, for whom, at which level, and the department. */
export async function MatterFilters({ params, filter, departments }: Props) {
  const [t, terms, locale, filters] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms"),
    getLocale(),
    filtersOf(filter),
  ]);
  const path = localePath(locale, "/matters");
  const topic = filter.topic?.map((each) => terms(`topic.${each}`)).join(t("comma"));
  return (
    <ListFilters
      {...{ path, params, filters }}
      q={filter.q}
      label={t("searchLabel")}
      placeholder={t("searchPlaceholder")}
      further={[
        { name: "department", value: filter.department, lang: "zh-CN" },
        { name: "topic", value: topic },
        { name: "initial", value: filter.initial },
      ]}
    >
      <FilterSelects
        {...{ path, params }}
        selects={[
          {
            name: "department",
            label: t("department"),
            chosen: filter.department,
            options: departments.map(({ department, count }) => ({ value: department, count })),
          },
        ]}
      />
    </ListFilters>
  );
}

async function filtersOf(filter: MatterListFilter): Promise<ListFilter[]> {
  const [t, terms] = await Promise.all([getTranslations("matters"), getTranslations("terms")]);
  const isSo = (name: "nearHome" | "delegated"): ListFilter => ({
    name,
    label: t("handledAt"),
    choices: [{ value: "true", label: t(name) }],
    chosen: filter[name] ? ["true"] : [],
  });
  return [
    {
      name: "audience",
      label: t("for"),
      choices: audienceSchema.options.map((value) => ({ value, label: terms(`audience.${value}`) })),
      chosen: filter.audience ? [filter.audience] : [],
    },
    isSo("nearHome"),
    isSo("delegated"),
    {
      name: "level",
      label: t("handledAt"),
      choices: servicePointLevelSchema.options.map((value) => ({
        value,
        label: t("atLevel", { level: terms(`level.${value}`) }),
      })),
      chosen: filter.level ?? [],
    },
  ];
}
