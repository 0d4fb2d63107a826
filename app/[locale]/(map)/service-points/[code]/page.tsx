import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { SelectedPlace } from "@/app/[locale]/(map)/selected-place";
import { NoticedHere } from "@/app/[locale]/reports/noticed-here";
import { sharedAs } from "@/app/[locale]/shared-as";
import { shelvedOrMissing } from "@/app/[locale]/shelved-or-missing";
import { ReportedFigures } from "@/components/indicators/reported-figures";
import { LeaveNowLines } from "@/components/plan/leave-now-lines";
import { AnnouncedNotice } from "@/components/publishing/announced-notice";
import { RegionTrail } from "@/components/regions/region-trail";
import { ReportBox } from "@/components/reports/report-box";
import { MonthCalendar } from "@/components/service-points/month-calendar";
import { NavigateMenu } from "@/components/service-points/navigate-menu";
import { OfferedMatters } from "@/components/service-points/offered-matters";
import { ServicePointDetails } from "@/components/service-points/service-point-details";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { queryWith } from "@/components/ui/list-query";
import { PrintCode } from "@/components/windows/print-code";
import { ShareBox } from "@/components/windows/share-box";
import { servicePointTopics } from "@/domain/indicators/indicator";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { absencesOf } from "@/domain/publishing/absences";
import { isMonthNear, monthTable, weekTable } from "@/domain/service-points/hours-tables";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";
import { shortAddress } from "@/domain/windows/short-address";
import { localePath } from "@/i18n/locales";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";
import { findObservationsOfRegion } from "@/server/indicators/queries";
import { leaveNowFor } from "@/server/plan/queries";
import { announced } from "@/server/publishing/public";
import { getRegion } from "@/server/regions/queries";
import { findOfferedMatters, getServicePoint, getServicePointName } from "@/server/service-points/queries";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const name = await getServicePointName(code);
  return name ? sharedAs("service-points", code, name) : { title: (await getTranslations("servicePoints"))("missing") };
}

export default async function ServicePointPage({ params, searchParams }: Props) {
  const [{ code }, raw, locale, sent] = await Promise.all([params, searchParams, getLocale(), headers()]);
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const query = new URLSearchParams(flatParams(raw));
  const q = query.get("mq")?.slice(0, 100);
  const point = await getServicePoint(code, at, filter.near);
  if (!point) return shelvedOrMissing("service-points", code);
  const [matters, figures, region, told] = await Promise.all([
    findOfferedMatters(code, { q }, { limit: 200, offset: 0 }, at),
    findObservationsOfRegion(point.region, servicePointTopics),
    getRegion(point.region),
    announced("service-points", code, new Date()),
  ]);
  const parsed = point.openingHours ? parseOpeningHours(point.openingHours) : null;
  const hours = parsed?.ok ? parsed.hours : null;
  const absences = absencesOf(point.plans);
  const asked = query.get("month");
  const month = asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && isMonthNear(asked, at) ? asked : undefined;
  const path = localePath(locale, `/service-points/${code}`);
  const ignoredNames = [...ignored.map(({ name }) => name), ...(asked && !month ? ["month"] : [])];
  const address = publicAddress(sent, shortAddress(localePath(locale, "/"), "service-points", code));
  return (
    <>
      <PrintCode address={address} />
      <RegionTrail regions={region ? [...region.ancestors, region] : []} params={query} />
      <IgnoredNotice names={ignoredNames} />
      <NoticedHere noun="service-points" code={code} />
      <ServicePointDetails
        point={point}
        announced={<AnnouncedNotice noun="service-points" announced={told} />}
        week={hours && weekTable(hours, at, holidayCalendar, absences)}
        month={
          hours ? (
            <MonthCalendar
              table={monthTable(hours, at, holidayCalendar, month, absences)}
              quality={point.hoursQuality}
              hrefOf={(other) => `${path}${queryWith(query, { month: other })}`}
              isLeafed={asked !== null}
            />
          ) : null
        }
        at={at}
      >
        <LeaveNowLines ways={leaveNowFor(point, filter.near, at)} at={at} />
        <NavigateMenu
          name={point.name}
          position={point.position}
          address={point.address}
          hasWechat={environment().WECHAT_APP_ID !== undefined}
        />
        <OfferedMatters matters={matters} windows={point.windows} path={path} q={q} params={query} />
        <ReportedFigures groups={figures} of={region?.name} />
      </ServicePointDetails>
      <ShareBox noun="service-points" code={code} name={point.name} address={address} />
      <ReportBox noun="service-points" code={code} />
      <SelectedPlace position={point.position} />
    </>
  );
}
