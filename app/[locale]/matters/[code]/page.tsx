import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { MatterPlaces } from "@/app/[locale]/matters/[code]/matter-places";
import { NoticedHere } from "@/app/[locale]/reports/noticed-here";
import { sharedAs } from "@/app/[locale]/shared-as";
import { shelvedOrMissing } from "@/app/[locale]/shelved-or-missing";
import { BundlesOfMatter } from "@/components/bundles/bundles-of-matter";
import { MatterBackground } from "@/components/matters/matter-background";
import { MatterCost, MatterGuide } from "@/components/matters/matter-guide";
import { MatterOpening } from "@/components/matters/matter-opening";
import { MatterVerbs } from "@/components/matters/matter-verbs";
import { AnnouncedNotice } from "@/components/publishing/announced-notice";
import { ReportBox } from "@/components/reports/report-box";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { OnlineServiceLine } from "@/components/windows/online-service-line";
import { PrintCode } from "@/components/windows/print-code";
import { ShareBox } from "@/components/windows/share-box";
import { flatParams, parsePlaceParams } from "@/domain/map/search-params";
import { onlineServiceOf } from "@/domain/windows/online-service";
import { shortAddress } from "@/domain/windows/short-address";
import { localePath } from "@/i18n/locales";
import { findBundles } from "@/server/bundles/queries";
import { environment } from "@/server/db/environment";
import { publicAddress } from "@/server/http/public-address";
import { glossFor } from "@/server/matters/gloss";
import { findMatterPlaces, getMatter } from "@/server/matters/queries";
import { announced } from "@/server/publishing/public";
import { withKnownPlace } from "@/server/regions/known-place";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Once for the title and the page. */
const matterOf = cache((code: string) => getMatter(code, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const matter = await matterOf(code);
  return matter ? sharedAs("matters", code, matter.name) : { title: (await getTranslations("matters"))("missing") };
}

/** The guide to one matter: what, where, what to bring, how long, how much; and whence each of these is known. */
export default async function MatterPage({ params, searchParams }: Props) {
  const [{ code }, raw, locale, sent] = await Promise.all([params, searchParams, getLocale(), headers()]);
  const matter = await matterOf(code);
  if (!matter) return shelvedOrMissing("matters", code);
  const { filter, at, ignored } = parsePlaceParams(raw, new Date());
  const query = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const { near, level, openAt, afterWork } = filter;
  const places = { near, level, openAt, afterWork };
  const [listed, finishing, bundles, told, gloss] = await Promise.all([
    findMatterPlaces(code, places, { limit: 10, offset: 0 }, at),
    findMatterPlaces(code, { ...places, mode: ["full"] }, { limit: 1, offset: 0 }, at),
    findBundles({ matter: code }, { limit: 5, offset: 0 }),
    announced("matters", code, new Date()),
    glossFor(locale),
  ]);
  const { DISTRICT, ONLINE_SERVICE_NAME, ONLINE_SERVICE_URL } = environment();
  const online = onlineServiceOf(DISTRICT, { name: ONLINE_SERVICE_NAME, url: ONLINE_SERVICE_URL });
  const address = publicAddress(sent, shortAddress(localePath(locale, "/"), "matters", code));
  return (
    <article>
      <PrintCode address={address} />
      <MatterOpening matter={matter} params={query} about={gloss(matter.name, matter.shortName)} />
      <AnnouncedNotice noun="matters" announced={told} />
      <NoticedHere noun="matters" code={code} />
      <MatterVerbs matter={matter} search={travellingQuery(query)} />
      <BundlesOfMatter bundles={bundles.items} search={travellingQuery(query)} />
      <IgnoredNotice names={ignored.map(({ name }) => name)} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div>
          <MatterGuide matter={matter} />
          {online && !matter.onlineUrl ? <OnlineServiceLine service={online} name={matter.name} /> : null}
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <MatterCost matter={matter} />
          <MatterPlaces {...{ matter, finishing, at, filter }} places={listed} params={query} />
        </div>
        <div>
          <MatterBackground matter={matter} />
        </div>
      </div>
      <ShareBox noun="matters" code={code} name={matter.name} address={address} />
      <ReportBox noun="matters" code={code} />
    </article>
  );
}
