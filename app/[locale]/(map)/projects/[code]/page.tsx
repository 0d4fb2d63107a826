import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { NoticedHere } from "@/app/[locale]/reports/noticed-here";
import { sharedAs } from "@/app/[locale]/shared-as";
import { DayNotice } from "@/components/projects/day-notice";
import { ProjectDetails } from "@/components/projects/project-details";
import { RegionTrail } from "@/components/regions/region-trail";
import { ReportBox } from "@/components/reports/report-box";
import { NavigateMenu } from "@/components/service-points/navigate-menu";
import { SamePlace } from "@/components/truth/same-place";
import { IgnoredNotice } from "@/components/ui/ignored-notice";

import { queryWith, travellingQuery, withTravelling } from "@/components/ui/list-query";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { shanghaiTime } from "@/domain/time/shanghai";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { findFacilitiesAt } from "@/server/facilities/same-place";

import { lightsOn } from "@/server/projects/lights";
import { getProject } from "@/server/projects/queries";
import { getRegion } from "@/server/regions/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const found = await getProject(code);
  return found ? sharedAs("projects", code, found.name) : { title: (await getTranslations("projects"))("missing") };
}

/** One project, beside the map. */
export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const now = new Date();
  const { filter, at, ignored } = parsePlaceParams(raw, now);
  const project = await getProject(code, filter.near, at);
  if (!project) notFound();
  const [t, terms, locale, region, { policySince }, facilities] = await Promise.all([
    getTranslations("truth.samePlace"),
    getTranslations("terms.facilityStatus"),
    getLocale(),
    project.region ? getRegion(project.region) : null,
    lightsOn(at),
    findFacilitiesAt(code),
  ]);
  const query = new URLSearchParams(flatParams(raw));
  return (
    <>
      <RegionTrail regions={region ? [...region.ancestors, region] : []} params={query} from="projects" />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <DayNotice
        on={shanghaiTime(at).isoDate}
        today={shanghaiTime(now).isoDate}
        undated={project.isStageDated ? 0 : 1}
        href={localePath(locale, `/projects/${code}`) + queryWith(query, { at: null })}
      />
      <NoticedHere noun="projects" code={code} />
      <ProjectDetails {...{ project, policySince }} search={travellingQuery(query)}>
        <SamePlace
          title={t("facilities")}
          why={t("whyFacilities")}
          records={facilities.map((facility) => ({
            ...facility,
            asOf: null,
            state: terms(facility.status),
            href: withTravelling(localePath(locale, `/facilities/${facility.code}`), query),
          }))}
        />
        <NavigateMenu
          name={project.name}
          position={project.position}
          address={project.address}
          hasWechat={environment().WECHAT_APP_ID !== undefined}
        />
      </ProjectDetails>
      <ReportBox noun="projects" code={code} />
      <SelectedPlace position={project.position} />
    </>
  );
}
