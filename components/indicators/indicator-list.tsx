import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { IndicatorTables } from "@/components/indicators/indicator-tables";
import { INDICATORS_PER_PAGE } from "@/components/indicators/search-params";
import { queryWith, withTravelling } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { Indicator } from "@/domain/indicators/indicator";
import type { Page } from "@/domain/lists/page";
import { localePath } from "@/i18n/locales";

type Props = {
  indicators: Page<Indicator>;
  inputs: Indicator[];
  figures: number;
  params: URLSearchParams;
  page: number;
};

/** One page of indicators, under their number and that of their figures on all pages. */
export async function IndicatorList({ indicators, inputs, figures, params, page }: Props) {
  const [t, site, locale] = await Promise.all([getTranslations("indicators"), getTranslations("site"), getLocale()]);
  const path = localePath(locale, "/indicators");
  return (
    <>
      <h2 id="figures" className="pt-4 text-lg font-bold">
        <span role="status">{t("found", { indicators: indicators.total, figures })}</span>
      </h2>
      {indicators.items.length === 0 ? (
        <p className="py-2">
          {indicators.total > 0 ? site("beyondLastPage") : t("nothingFound")}{" "}
          <Link
            className="underline"
            href={indicators.total > 0 ? `${path}${queryWith(params, {})}` : withTravelling(path, params)}
          >
            {t("startOver")}
          </Link>
        </p>
      ) : (
        <>
          <IndicatorTables indicators={indicators.items} inputs={inputs} />
          <Pagination {...{ path, params, page }} pageSize={INDICATORS_PER_PAGE} total={indicators.total} />
        </>
      )}
    </>
  );
}
