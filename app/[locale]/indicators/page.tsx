import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FigureFiles } from "@/components/indicators/figure-files";
import { IndicatorFilters } from "@/components/indicators/indicator-filters";
import { IndicatorList } from "@/components/indicators/indicator-list";
import { INDICATORS_PER_PAGE, readIndicatorParams } from "@/components/indicators/search-params";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { listTitle } from "@/components/ui/list-title";
import { inputNames } from "@/domain/indicators/derivations";
import { flatParams } from "@/domain/map/search-params";
import { findIndicators, findIndicatorsNamed, listTopics } from "@/server/indicators/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findRegions, getRegion } from "@/server/regions/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, topic, region } = readIndicatorParams(await searchParams).filter;
  const [t, found] = await Promise.all([getTranslations("indicators"), region ? getRegion(region) : null]);
  return { title: await listTitle(t("title"), { q, chosen: [topic, found?.name] }) };
}

/** Every reported figure, as reported: page by page, or topic by topic. */
export default async function IndicatorsPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, page, ignored } = readIndicatorParams(raw);
  const params = new URLSearchParams(flatParams(raw));
  const [t, found, topics, districts, inputs, region, unknown] = await Promise.all([
    getTranslations("indicators"),
    findIndicators(filter, { limit: INDICATORS_PER_PAGE, offset: (page - 1) * INDICATORS_PER_PAGE }),
    listTopics({ ...filter, topic: undefined }),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    findIndicatorsNamed(inputNames),
    filter.region ? getRegion(filter.region) : null,
    unknownCodes({ region: filter.region }),
  ]);
  const shown = filter.topic ? topics.filter(({ topic }) => topic === filter.topic) : topics;
  const figures = shown.reduce((sum, each) => sum + each.figures, 0);
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="max-w-[38em]">{t("intro")}</p>
      <IndicatorFilters {...{ params, filter, topics }} districts={districts.items} region={region?.name} />
      <FigureFiles filter={filter} />
      <IgnoredNotice names={ignored} unknown={unknown} />
      <IndicatorList indicators={found} inputs={inputs} figures={figures} params={params} page={page} />
    </>
  );
}
