import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FiguresBeside } from "@/app/[locale]/(map)/facilities/[code]/figures-beside";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { FacilityDetails } from "@/components/facilities/facility-details";
import { RegionTrail } from "@/components/regions/region-trail";
import { NavigateMenu } from "@/components/service-points/navigate-menu";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { parsePlaceParams } from "@/domain/map/search-params";
import { getFacility } from "@/server/facilities/queries";
import { getRegion } from "@/server/regions/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getFacility((await params).code);
  return { title: found?.name ?? (await getTranslations("facilities"))("missing") };
}

/** One facility, beside the map. */
export default async function FacilityPage({ params, searchParams }: Props) {
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const { filter, ignored } = parsePlaceParams(raw, new Date());
  const facility = await getFacility(code, filter.near);
  if (!facility) notFound();
  const region = facility.region ? await getRegion(facility.region) : null;
  return (
    <>
      <RegionTrail regions={region ? [...region.ancestors, region] : []} />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <FacilityDetails facility={facility}>
        <NavigateMenu name={facility.name} position={facility.position} address={facility.address} />
        <FiguresBeside kind={facility.kind} region={facility.region} />
      </FacilityDetails>
      <SelectedPlace position={facility.position} />
    </>
  );
}
