import { getTranslations } from "next-intl/server";
import type { Planned } from "@/app/[locale]/plan/planned";
import { tripMapLabels } from "@/app/[locale]/plan/trip-map-labels";
import { isElder } from "@/components/elder/display-mode";
import { FoldedSection } from "@/components/elder/folded-section";
import { FarNotice, isFar } from "@/components/home/far-notice";
import { LeftOutMatters } from "@/components/plan/left-out";
import { OtherTrips } from "@/components/plan/other-trips";
import { TripMap } from "@/components/plan/trip-map";
import { TripRoute } from "@/components/plan/trip-route";
import { TripSketch } from "@/components/plan/trip-sketch";
import { TripSummary } from "@/components/plan/trip-summary";
import { doubtsOf, placesOf } from "@/domain/plan/doubts";
import type { Plan } from "@/domain/plan/plan";
import { planHref } from "@/domain/plan/search-params";
import { isTooFarOnFoot } from "@/domain/plan/walkable";
import { formatDated } from "@/i18n/clock";
import { type Locale, localePath } from "@/i18n/locales";
import { getMapConfig } from "@/server/map/map-config";

type Props = Planned & { plan: Plan; travelling: string; locale: Locale; byBus: string };

/** The best trip with its numbers, or plainly that there is none; then the others, and what stays at home. */
export async function PlannedTrips(props: Props) {
  const { plan, places, nearest, matters, values, params, at, travelling, locale, byBus } = props;
  const [t, elder] = await Promise.all([getTranslations("plan"), isElder()]);
  const [best] = plan.items;
  const doubt = best ? doubtsOf(placesOf(best, places)) : null;
  const shared = { places, travelling, start: params.get("place"), mode: plan.mode, elder };
  const { detour, metresPerMinute, overheadMinutes, counterMinutes } = plan.estimate;
  const marks = (best?.stops ?? []).flatMap(({ servicePoint: { code, name } }, index) => {
    const position = places.find((place) => place.code === code)?.position;
    if (!position) return [];
    return [{ number: index + 1, name, coordinates: position.coordinates, ring: position.precision ?? 0 }];
  });
  const isNowhere = plan.leftOut.length === matters.length;
  return (
    <>
      <section className="section" aria-labelledby="route">
        <h2 id="route">{best ? t("best", { stops: best.stops.length }) : t("route")}</h2>
        {values.at ? (
          <p className="small no-print">
            {t("reckonedFor", { time: formatDated(at, locale) })}{" "}
            <a className="tap-line" href={localePath(locale, planHref(params, { at: null, q: null }))}>
              {t("reckonNow")}
            </a>
          </p>
        ) : null}
        <FarNotice distances={[nearest]} params={params} path="/plan" />
        {!values.mode && plan.mode === "bus" ? <p className="notice">{t("tooFarOnFoot")}</p> : null}
        {isTooFarOnFoot(plan) ? (
          <p className="notice">
            {t("tooFarChosen")}{" "}
            <a className="tap-line" href={byBus}>
              {t("takeTheBus")}
            </a>
          </p>
        ) : null}
        {best ? (
          <>
            <TripSummary plan={plan} trip={best} at={at} isNow={!values.at} />
            {doubt ? <p className="notice">{t("restsOn", { what: doubt })}</p> : null}
            {values.near && marks.length > 0 ? (
              <TripMap
                labels={await tripMapLabels()}
                locale={locale}
                config={await getMapConfig()}
                from={values.near}
                stops={marks}
                sketch={<TripSketch from={values.near} stops={marks} locale={locale} />}
              />
            ) : null}
            <TripRoute trip={best} {...shared} />
            <p className="small pt-2">
              {t("estimateNote", {
                detour,
                speed: metresPerMinute,
                overhead: overheadMinutes,
                counter: counterMinutes,
              })}{" "}
              {best.farthest > best.distance ? <span className="no-print">{t("estimateFarthest")}</span> : null}
            </p>
          </>
        ) : isFar(nearest) ? null : (
          <p>{isNowhere ? t("noPlaces") : `${t("noTrip")} ${t(plan.split.length > 0 ? "noTripHelp" : "noTripAsk")}`}</p>
        )}
      </section>
      {plan.split.length > 0 ? (
        <FoldedSection id="split" className="no-print" title={t("splitHeading")}>
          <p className="small">{t("splitHelp")}</p>
          {plan.split.map((trip) => (
            <details key={trip.depart} className="topic-group">
              <summary className="tap-line">
                {t("splitOn", { when: formatDated(new Date(trip.depart), locale) })}
              </summary>
              <TripRoute trip={trip} {...shared} />
            </details>
          ))}
        </FoldedSection>
      ) : null}
      <OtherTrips plan={plan} at={at} {...shared} />
      <LeftOutMatters leftOut={plan.leftOut} matters={matters} />
    </>
  );
}
