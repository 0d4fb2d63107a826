import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IndicatorFilters } from "@/components/indicators/indicator-filters";
import { IndicatorTables } from "@/components/indicators/indicator-tables";
import { readIndicatorParams } from "@/components/indicators/search-params";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams } from "@/domain/map/search-params";
import { findIndicators } from "@/server/indicators/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findRegions } from "@/server/regions/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("title") };
}

/** Every reported figure, as reported. */
export default async function IndicatorsPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, ignored } = readIndicatorParams(raw);
  const params = new URLSearchParams(flatParams(raw));
  const [t, found, districts, unknown] = await Promise.all([
    getTranslations("indicators"),
    findIndicators(filter, { limit: 2000, offset: 0 }),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    unknownCodes({ region: filter.region }),
  ]);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="max-w-[38em]">{t("intro")}</p>
      <IndicatorFilters params={params} filter={filter} districts={districts.items} />
      <IgnoredNotice names={ignored} unknown={unknown} />
      <IndicatorTables indicators={found.items} />
    </>
  );
}
