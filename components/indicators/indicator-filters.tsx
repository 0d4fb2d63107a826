import { getLocale, getTranslations } from "next-intl/server";
import type { IndicatorListFilter } from "@/components/indicators/search-params";
import { ListFilters } from "@/components/ui/list-filters";
import { regionFilter } from "@/components/ui/region-filter";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: IndicatorListFilter;
  districts: RegionSummary[];
  /** Name of the region that is chosen, which need not be a district. */
  region?: string;
  /** With how many figures each has, those with most first. */
  topics: { topic: string; figures: number }[];
};

/** Words, district and topic. */
export async function IndicatorFilters({ params, filter, districts, region, topics }: Props) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  return (
    <ListFilters
      path={localePath(locale, "/indicators")}
      params={params}
      q={filter.q}
      label={t("searchLabel")}
      placeholder={t("searchPlaceholder")}
      filters={[
        regionFilter({ label: t("region"), chosen: filter.region, name: region, districts }),
        {
          name: "topic",
          label: t("topics"),
          choices: topics.map(({ topic, figures }) => ({ value: topic, label: topic, count: figures, lang: "zh-CN" })),
          chosen: filter.topic ? [filter.topic] : [],
        },
      ]}
    />
  );
}
