import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { FiguresBeside } from "@/app/[locale]/facilities/figures-beside";
import { NoticedHere } from "@/app/[locale]/reports/noticed-here";
import { sharedAs } from "@/app/[locale]/shared-as";
import { shelvedOrMissing } from "@/app/[locale]/shelved-or-missing";
import { FacilityDetails } from "@/components/facilities/facility-details";
import { ReportedFigures } from "@/components/indicators/reported-figures";
import { AnnouncedNotice } from "@/components/publishing/announced-notice";
import { RegionTrail } from "@/components/regions/region-trail";
import { ReportBox } from "@/components/reports/report-box";
import { NavigateMenu } from "@/components/service-points/navigate-menu";
import { OpenStateLine } from "@/components/service-points/open-state-line";
import { SamePlace } from "@/components/truth/same-place";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { withTravelling } from "@/components/ui/list-query";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { getFacility } from "@/server/facilities/queries";
import { findProjectsAt } from "@/server/facilities/same-place";
import { findFiguresAbout } from "@/server/indicators/queries";
import { announced } from "@/server/publishing/public";
import { getRegion } from "@/server/regions/queries";
import { openStateByHours } from "@/server/service-points/opening";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const found = await getFacility(code, new Date());
  return found ? sharedAs("facilities", code, found.name) : { title: (await getTranslations("facilities"))("missing") };
}

/** One facility, beside the map. */
export default async function FacilityPage({ params, searchParams }: Props) {
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const query = new URLSearchParams(flatParams(raw));
  const facility = await getFacility(code, at, filter.near);
  if (!facility) return shelvedOrMissing("facilities", code);
  const open = facility.status === "open" ? openStateByHours(facility.attributes.hours, at) : null;
  const [t, terms, locale, region, about, projects, told] = await Promise.all([
    getTranslations("truth.samePlace"),
    getTranslations("terms.stage"),
    getLocale(),
    facility.region ? getRegion(facility.region) : null,
    findFiguresAbout([facility.name, ...facility.aliases]),
    findProjectsAt(facility.attributes, at),
    announced("facilities", code, new Date()),
  ]);
  return (
    <>
      <RegionTrail regions={region ? [...region.ancestors, region] : []} params={query} />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <NoticedHere noun="facilities" code={code} />
      <FacilityDetails facility={facility} openLine={open ? <OpenStateLine open={open} at={at} /> : null}>
        <AnnouncedNotice noun="facilities" announced={told} />
        <NavigateMenu
          name={facility.name}
          position={facility.position}
          address={facility.address}
          hasWechat={environment().WECHAT_APP_ID !== undefined}
        />
        <SamePlace
          title={t("projects")}
          why={t("whyProjects")}
          records={projects.map((project) => ({
            ...project,
            state: terms(project.stage),
            href: withTravelling(localePath(locale, `/projects/${project.code}`), query),
          }))}
        />
        <ReportedFigures groups={about} />
        <FiguresBeside kind={facility.kind} region={facility.region} listFor={query} />
      </FacilityDetails>
      <ReportBox noun="facilities" code={code} />
      <SelectedPlace position={facility.position} />
    </>
  );
}
