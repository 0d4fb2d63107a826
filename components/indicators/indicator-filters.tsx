import { getLocale, getTranslations } from "next-intl/server";
import { FigureTopics } from "@/components/indicators/figure-topics";
import type { IndicatorListFilter } from "@/components/indicators/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: IndicatorListFilter;
  districts: RegionSummary[];
  topics: { topic: string; figures: number }[];
};

/** Words in a form, district and topic one tap away. */
export async function IndicatorFilters({ params, filter, districts, topics }: Props) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const path = localePath(locale, "/indicators");
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
        chips={districts.map(({ code, name }) => {
          const on = filter.region === code;
          return { label: name, lang: "zh-CN", href: `${path}${queryWith(params, { region: on ? null : code })}`, on };
        })}
      />
      <FigureTopics params={params} chosen={filter.topic} topics={topics} />
    </div>
  );
}
