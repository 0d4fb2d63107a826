import { Search } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { IndicatorListFilter } from "@/components/indicators/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { Icon } from "@/components/ui/icon";
import { KeptParams } from "@/components/ui/kept-params";
import { queryWith } from "@/components/ui/list-query";
import type { RegionSummary } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; filter: IndicatorListFilter; districts: RegionSummary[] };

/** Words in a form, the district one tap away. */
export async function IndicatorFilters({ params, filter, districts }: Props) {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const path = localePath(locale, "/indicators");
  return (
    <div className="no-print space-y-2 pt-3">
      <search>
        <form action={path} className="flex gap-2">
          <label htmlFor="indicator-q" className="sr-only">
            {t("searchLabel")}
          </label>
          <input
            id="indicator-q"
            name="q"
            type="search"
            className="field min-w-0"
            defaultValue={filter.q}
            placeholder={t("searchPlaceholder")}
            maxLength={100}
            autoComplete="off"
            enterKeyHint="search"
          />
          <KeptParams params={params} except={["q"]} />
          <button type="submit" className="button button-primary">
            <Icon of={Search} size={18} />
            {t("search")}
          </button>
        </form>
      </search>
      <ChipLinks
        name={t("region")}
        chips={districts.map(({ code, name }) => {
          const on = filter.region === code;
          return { label: name, lang: "zh-CN", href: `${path}${queryWith(params, { region: on ? null : code })}`, on };
        })}
      />
    </div>
  );
}
