import { Map as MapIcon } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { WhereAmI } from "@/components/home/where-am-i";
import { Icon } from "@/components/ui/icon";
import type { ListFilter } from "@/components/ui/list-filter";
import { ListFilters } from "@/components/ui/list-filters";
import { withTravelling } from "@/components/ui/list-query";
import { regionFilter } from "@/components/ui/region-filter";
import { choicesOf, facetNames, facetsOf } from "@/domain/facilities/facets";
import { facilityKinds, facilityStatusSchema } from "@/domain/facilities/facility";
import type { FacilityCounts, FacilityFilter } from "@/domain/facilities/filter";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: FacilityFilter;
  districts: RegionSummary[];
  /** Name of the region that is chosen, which need not be a district. */
  region?: string;
  counts: FacilityCounts;
};

/** Words; kind, what tells a kind apart, state and district, each option with what it would show. */
export async function FacilityFilters(props: Props) {
  const { params, filter } = props;
  const [t, locale, filters] = await Promise.all([getTranslations("facilities"), getLocale(), filtersOf(props)]);
  const { facilityKind: kinds = facilityKinds } = filter;
  return (
    <ListFilters
      path={localePath(locale, "/facilities")}
      {...{ params, filters }}
      q={filter.q}
      label={t("searchLabel")}
      placeholder={t("searchPlaceholder")}
      beside={<WhereAmI params={params} near={filter.near} path="/facilities" />}
    >
      <p>
        <a
          className="tap-line gap-1"
          href={withTravelling(`${localePath(locale, "/")}?layers=${kinds.join(",")}`, params)}
        >
          <Icon of={MapIcon} size={18} />
          {t("onMap")}
        </a>
      </p>
    </ListFilters>
  );
}

async function filtersOf({ filter, districts, region, counts }: Props): Promise<ListFilter[]> {
  const [t, terms] = await Promise.all([getTranslations("facilities"), getTranslations("terms")]);
  const choices = <T extends string>(name: keyof FacilityCounts, values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value), count: counts[name]?.[value] ?? 0 }));
  return [
    {
      name: "kind",
      label: t("kind"),
      choices: choices("kind", facilityKinds, (kind) => terms(`facilityKind.${kind}`)),
      chosen: filter.facilityKind ?? [],
      // Another kind has other facets.
      clears: facetNames,
    },
    ...facetsOf(filter.facilityKind ?? []).map((facet) => ({
      name: facet,
      label: t(`facet.${facet}`),
      choices: choices(facet, choicesOf(facet), (choice) => t(`choice.${choice}`)),
      chosen: filter[facet] ?? [],
      needsName: true,
    })),
    {
      name: "status",
      label: t("status"),
      choices: choices("status", facilityStatusSchema.options, (status) => terms(`facilityStatus.${status}`)),
      chosen: filter.status ?? [],
    },
    regionFilter({ label: t("region"), chosen: filter.region, name: region, districts, counts: counts.region }),
  ];
}
