import { Map as MapIcon } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterRow } from "@/components/ui/filter-row";
import { Icon } from "@/components/ui/icon";
import { queryWith, withTravelling } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import { choicesOf, facetNames, facetsOf } from "@/domain/facilities/facets";
import { facilityKinds, facilityStatusSchema } from "@/domain/facilities/facility";
import type { FacilityCounts, FacilityFilter } from "@/domain/facilities/filter";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; filter: FacilityFilter; districts: RegionSummary[]; counts: FacilityCounts };

/** Another kind has other facets: what was chosen of them goes. */
const noFacets: Record<string, null> = Object.fromEntries(facetNames.map((facet) => [facet, null]));

/** Words in a form; kind, district, state and what tells a kind apart one tap away, each option with what it would show. */
export async function FacilityFilters({ params, filter, districts, counts }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("facilities"), getTranslations("terms"), getLocale()]);
  const path = localePath(locale, "/facilities");
  const { facilityKind: kinds = [] } = filter;
  const chip = (label: string, name: keyof FacilityCounts, value: string, on: boolean) => ({
    label,
    count: counts[name]?.[value] ?? 0,
    href: `${path}${queryWith(params, { ...(name === "kind" ? noFacets : {}), [name]: on ? null : value })}`,
    on,
  });
  return (
    <div className="facility-filters no-print space-y-2 pt-3">
      <SearchForm
        {...{ path, params }}
        q={filter.q}
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        button={t("search")}
      />
      <FilterRow
        name={t("kind")}
        chips={facilityKinds.map((kind) => chip(terms(`facilityKind.${kind}`), "kind", kind, kinds.includes(kind)))}
      />
      {facetsOf(kinds).map((facet) => (
        <FilterRow
          key={facet}
          name={t(`facet.${facet}`)}
          chips={choicesOf(facet).map((choice) =>
            chip(t(`choice.${choice}`), facet, choice, filter[facet]?.some((each) => each === choice) === true),
          )}
        />
      ))}
      <FilterRow
        name={t("status")}
        chips={facilityStatusSchema.options.map((status) =>
          chip(terms(`facilityStatus.${status}`), "status", status, filter.status?.includes(status) === true),
        )}
      />
      <FilterRow
        name={t("region")}
        chips={districts.map(({ code, name }) => ({
          ...chip(name, "region", code, filter.region === code),
          lang: "zh-CN",
        }))}
      />
      <p>
        <a
          className="tap-line gap-1"
          href={withTravelling(
            `${localePath(locale, "/")}?layers=${(kinds.length > 0 ? kinds : facilityKinds).join(",")}`,
            params,
          )}
        >
          <Icon of={MapIcon} size={18} />
          {t("onMap")}
        </a>
      </p>
    </div>
  );
}
