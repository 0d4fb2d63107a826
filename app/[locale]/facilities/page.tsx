import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FiguresBeside } from "@/app/[locale]/facilities/figures-beside";
import { FacilityFilters } from "@/components/facilities/facility-filters";
import { FacilityList } from "@/components/facilities/facility-list";
import { FACILITIES_PER_PAGE, readFacilityParams } from "@/components/facilities/search-params";
import { FarNotice } from "@/components/home/far-notice";
import { TakenFor } from "@/components/matters/taken-for";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { flatParams } from "@/domain/map/search-params";
import { countFacilities, findFacilities } from "@/server/facilities/queries";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { withKnownPlace } from "@/server/regions/known-place";
import { findRegions, getRegion } from "@/server/regions/queries";
import { chineseFor } from "@/server/search/words";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilities"))("title") };
}

/** Every facility, told apart by what is known of its kind; with what is reported of one kind beside what is here. */
export default async function FacilitiesPage({ searchParams }: Props) {
  const raw = await searchParams;
  const { filter, page, ignored } = readFacilityParams(raw);
  const params = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const [t, english, found, counts, districts, region, unknown] = await Promise.all([
    getTranslations("facilities"),
    filter.q ? chineseFor(filter.q) : null,
    findFacilities(filter, { limit: FACILITIES_PER_PAGE, offset: (page - 1) * FACILITIES_PER_PAGE }),
    countFacilities(filter),
    findRegions({ level: ["district"] }, { limit: 100, offset: 0 }),
    filter.region ? getRegion(filter.region) : null,
    unknownCodes({ region: filter.region }),
  ]);
  const kind = filter.facilityKind?.length === 1 ? filter.facilityKind[0] : undefined;
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="small">{t("intro")}</p>
      <FacilityFilters {...{ params, filter, counts }} districts={districts.items} region={region?.name} />
      {english ? <TakenFor {...english} /> : null}
      <IgnoredNotice names={ignored} unknown={unknown} />
      <FarNotice distances={found.items.map(({ distance }) => distance)} params={params} path="/facilities" />
      <FacilityList facilities={found} params={params} page={page} />
      {kind ? <FiguresBeside kind={kind} region={filter.region} /> : null}
    </>
  );
}
