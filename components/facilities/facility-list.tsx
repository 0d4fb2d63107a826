import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { isElder } from "@/components/elder/display-mode";
import { FacilityRow } from "@/components/facilities/facility-row";
import { FACILITIES_PER_PAGE } from "@/components/facilities/search-params";
import { ListSources } from "@/components/truth/list-sources";
import { queryWith, travellingQuery, withTravelling } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { FacilitySummary } from "@/domain/facilities/facility";
import type { Page } from "@/domain/lists/page";
import { localePath } from "@/i18n/locales";

type Props = { facilities: Page<FacilitySummary>; params: URLSearchParams; page: number };

/** One page of facilities, under their number. */
export async function FacilityList({ facilities, params, page }: Props) {
  const [t, site, locale, elder] = await Promise.all([
    getTranslations("facilities"),
    getTranslations("site"),
    getLocale(),
    isElder(),
  ]);
  const path = localePath(locale, "/facilities");
  const { items, total } = facilities;
  return (
    <section className="section" aria-labelledby="facility-list">
      <h2 id="facility-list">
        <span role="status">{t("found", { count: total })}</span>
      </h2>
      {items.length === 0 ? (
        <p className="py-2">
          {total > 0 ? site("beyondLastPage") : t("nothingFound")}{" "}
          <Link
            className="underline"
            href={total > 0 ? `${path}${queryWith(params, {})}` : withTravelling(path, params)}
          >
            {t("startOver")}
          </Link>
        </p>
      ) : null}
      <ul className="rows">
        {items.map((facility) => (
          <FacilityRow key={facility.code} {...{ facility, elder }} search={travellingQuery(params)} />
        ))}
      </ul>
      <ListSources citations={items.map(({ source }) => source)} />
      {items.length > 0 ? <Pagination {...{ path, params, page, total }} pageSize={FACILITIES_PER_PAGE} /> : null}
    </section>
  );
}
