import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticedHere } from "@/app/[locale]/reports/noticed-here";
import { sharedAs } from "@/app/[locale]/shared-as";
import { shelvedOrMissing } from "@/app/[locale]/shelved-or-missing";
import { BundleCases } from "@/components/bundles/bundle-cases";
import { BundleChecklist } from "@/components/bundles/bundle-checklist";
import { BundleOpening } from "@/components/bundles/bundle-opening";
import { BundleOverview } from "@/components/bundles/bundle-overview";
import { BundlePlaces } from "@/components/bundles/bundle-places";
import { BundleProvenance } from "@/components/bundles/bundle-provenance";
import { BundleSteps } from "@/components/bundles/bundle-steps";
import { namesOf } from "@/components/bundles/bundle-text";
import { BundleVerbs } from "@/components/bundles/bundle-verbs";
import { readBundleParams } from "@/components/bundles/search-params";
import { AnnouncedNotice } from "@/components/publishing/announced-notice";
import { ReportBox } from "@/components/reports/report-box";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { inChinese } from "@/components/ui/in-chinese";
import { travellingQuery } from "@/components/ui/list-query";
import { flatParams } from "@/domain/map/search-params";
import { MOST_MATTERS } from "@/domain/plan/problem";
import { getBundle, getBundleName } from "@/server/bundles/queries";
import { announced } from "@/server/publishing/public";
import { withKnownPlace } from "@/server/regions/known-place";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  const name = await getBundleName(code);
  return name ? sharedAs("bundles", code, name) : { title: (await getTranslations("bundles"))("missing") };
}

/** One event with all its matters: in which order, with what, how long, where; and whence each of these is known. */
export default async function BundlePage({ params, searchParams }: Props) {
  const [{ code }, raw] = await Promise.all([params, searchParams]);
  const { chosen, near, at, ignored } = readBundleParams(raw, new Date());
  const bundle = await getBundle(code, { chosen, near, at });
  if (!bundle) return shelvedOrMissing("bundles", code);
  const told = await announced("bundles", code, new Date());
  const query = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const search = travellingQuery(query);
  const somewhere = bundle.matters.filter(({ code, asked }) => asked && !bundle.places.nowhere.includes(code));
  const trip = somewhere.map((matter) => matter.code);
  const beyond = trip.slice(MOST_MATTERS);
  const elsewhere = namesOf(bundle, bundle.places.nowhere);
  const t = await getTranslations("bundles");
  const comma = (await getTranslations("matters"))("comma");
  return (
    <article>
      <BundleOpening bundle={bundle} params={query} />
      <AnnouncedNotice noun="bundles" announced={told} />
      <NoticedHere noun="bundles" code={code} />
      <BundleVerbs trip={trip.slice(0, MOST_MATTERS)} search={search} />
      {beyond.length > 0 ? (
        <p className="notice">{t.rich("planLeftOut", { names: namesOf(bundle, beyond).join(comma), ...inChinese })}</p>
      ) : null}
      {trip.length > 0 && elsewhere.length > 0 ? (
        <p className="small">{t.rich("planElsewhere", { names: elsewhere.join(comma), ...inChinese })}</p>
      ) : null}
      <IgnoredNotice names={ignored} />
      <BundleCases bundle={bundle} params={query} />
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div>
          <BundleSteps bundle={bundle} search={search} />
          <BundleChecklist bundle={bundle} />
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <BundleOverview bundle={bundle} />
          <BundlePlaces bundle={bundle} params={query} isNear={near !== undefined} at={at} />
        </div>
        <div>
          <BundleProvenance bundle={bundle} />
        </div>
      </div>
      <ReportBox noun="bundles" code={code} />
    </article>
  );
}
