import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverageFilters } from "@/components/coverage/coverage-filters";
import { CoverageMap } from "@/components/coverage/coverage-map";
import { CoverageSummary } from "@/components/coverage/coverage-summary";
import { CoverageTable } from "@/components/coverage/coverage-table";
import { NewSites } from "@/components/coverage/new-sites";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { readCoverageParams } from "@/domain/coverage/search-params";
import { flatParams } from "@/domain/map/search-params";
import { localePath } from "@/i18n/locales";
import { coverageAsked } from "@/server/coverage/asked";
import { findCoverage } from "@/server/coverage/queries";
import { outlineOf } from "@/server/coverage/rows";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findMatters } from "@/server/matters/queries";
import { findRegions, getRegion } from "@/server/regions/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** As many matters as one list can hold; a district has a few hundred. */
const EVERY = { limit: 2000, offset: 0 };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coverage"))("title") };
}

/** For officials: which communities lie within reach of a service point that qualifies, and where one more would help. */
export default async function CoveragePage({ searchParams }: Props) {
  const [t, locale, raw] = await Promise.all([getTranslations("coverage"), getLocale(), searchParams]);
  const { values, ignored } = readCoverageParams(raw);
  const asked = coverageAsked(values, new Date());
  const district = asked.region.slice(0, 6);
  const [coverage, outline, matters, root, townships, unknown] = await Promise.all([
    findCoverage(asked),
    outlineOf(asked.region),
    findMatters({}, EVERY),
    getRegion(district),
    findRegions({ parent: district }, EVERY),
    unknownCodes({ region: values.region, matter: values.matter }),
  ]);
  const params = new URLSearchParams(flatParams(raw));
  const regions = root ? [root, ...townships.items] : townships.items;
  return (
    <article>
      <h1 className="page-title">{t("title")}</h1>
      <p className="small">{t("lead")}</p>
      <IgnoredNotice names={ignored} unknown={unknown} />
      <CoverageFilters {...{ params, values, regions }} matters={matters.items} region={asked.region} />
      <div className="gap-x-12 lg:grid lg:grid-cols-2">
        <CoverageSummary coverage={coverage} />
        <CoverageMap coverage={coverage} posts={coverage.posts} {...{ outline, locale }} />
      </div>
      <NewSites sites={coverage.sites} servicePoints={coverage.servicePoints} />
      <CoverageTable items={coverage.items} order={asked.order} params={params} />
      <p className="no-print pt-2">
        <a className="tap-line" href={localePath(locale, "/circle")}>
          {t("residents")}
        </a>
      </p>
    </article>
  );
}
