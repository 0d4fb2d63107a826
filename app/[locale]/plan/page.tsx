import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { planned } from "@/app/[locale]/plan/planned";
import { PlannedTrips } from "@/app/[locale]/plan/planned-trips";
import { AttorneyForm } from "@/components/plan/attorney-form";
import { BasketList } from "@/components/plan/basket-list";
import { pictureLines } from "@/components/plan/picture-lines";
import { StartPicker } from "@/components/plan/start-picker";
import { TakeAlong } from "@/components/plan/take-along";
import { TripChecklist } from "@/components/plan/trip-checklist";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { travellingQuery } from "@/components/ui/list-query";
import { casesAsked, tripChecklist } from "@/domain/plan/checklist";
import { resultLinks } from "@/domain/plan/results";
import { planHref } from "@/domain/plan/search-params";
import { toRfc3339 } from "@/domain/time/shanghai";
import { formatDated } from "@/i18n/clock";
import { localePath } from "@/i18n/locales";
import { publicAddress } from "@/server/http/public-address";
import { glossFor } from "@/server/matters/gloss";
import { search } from "@/server/search/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("title") };
}

/** Several matters, one trip: the basket, the route, what to bring, and a sheet to take along. */
export default async function PlanPage({ searchParams }: Props) {
  const [t, locale, read] = await Promise.all([getTranslations("plan"), getLocale(), searchParams.then(planned)]);
  const { values, params, matters, at, plan } = read;
  const found = values.q ? await search(values.q, { near: values.near, limit: 6 }, at) : null;
  const travelling = travellingQuery(params);
  const ruledOut = (values.not ?? "").split("|").filter(Boolean);
  const leftOut = new Set(plan?.leftOut.map(({ matter }) => matter.code));
  const papers = tripChecklist(matters, leftOut, ruledOut);
  const cases = casesAsked(matters);
  const awaited = resultLinks(matters)[0]?.paper ?? null;
  // On paper and in a shared link it stays the plan that it was.
  const kept = localePath(locale, planHref(params, { q: null, at: plan ? toRfc3339(at) : null }));
  const query = kept.split("?")[1] ?? "";
  return (
    <article className="plan" data-dense={matters.length > 4 ? "" : undefined}>
      <h1 className="page-title">{t("title")}</h1>
      <p className="small no-print">{t("lead")}</p>
      <IgnoredNotice names={read.ignored} />
      {read.isFull ? <p className="notice">{t("basketFull")}</p> : null}
      {read.unknown.length > 0 ? (
        <p className="notice">{t("unknownMatters", { codes: read.unknown.join(", ") })}</p>
      ) : null}
      <div className="gap-x-12 lg:grid lg:grid-cols-[22rem_minmax(0,1fr)] print:block">
        <div className={plan ? "print:hidden" : undefined}>
          <BasketList
            {...{ matters, params, travelling }}
            gloss={glossFor(locale)}
            q={values.q}
            found={found?.matters ?? []}
          />
          {matters.length > 0 ? <StartPicker {...{ params, values, awaited }} mode={plan?.mode ?? "walk"} /> : null}
        </div>
        <div>
          {plan ? (
            <PlannedTrips
              {...read}
              plan={plan}
              byBus={localePath(locale, planHref(params, { mode: "bus", q: null }))}
              travelling={travelling}
              locale={locale}
            />
          ) : null}
          {matters.length > 0 ? <TripChecklist items={papers} {...{ cases, ruledOut, params, leftOut }} /> : null}
          {matters.length > 0 ? (
            <TakeAlong
              address={publicAddress(await headers(), kept)}
              query={query}
              hasStart={values.near !== undefined}
              printed={formatDated(new Date(), locale)}
              picture={await pictureLines({ plan, places: read.places, matters, papers, start: params.get("place") })}
            />
          ) : null}
          {values.agent && matters.length > 0 ? <AttorneyForm matters={matters} /> : null}
        </div>
      </div>
    </article>
  );
}
