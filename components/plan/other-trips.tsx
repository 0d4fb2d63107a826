import { getLocale, getTranslations } from "next-intl/server";
import { FoldedSection } from "@/components/elder/folded-section";
import { TripRoute } from "@/components/plan/trip-route";
import type { StopPlace } from "@/components/plan/trip-stop-row";
import { inChinese } from "@/components/ui/in-chinese";
import { precisionsOf } from "@/domain/plan/doubts";
import type { Missed, Plan, Shortcoming, Trip } from "@/domain/plan/plan";
import { handedIn } from "@/domain/plan/trip";
import { formatClock } from "@/i18n/clock";
import { formatPlaceDistance } from "@/i18n/format";

type Props = { plan: Plan; places: StopPlace[]; at: Date; start: string | null; travelling: string; elder: boolean };

/** Other trips, each with why it stands behind; and the nearer place that the hours rule out. */
export async function OtherTrips({ plan, places, at, start, travelling, elder }: Props) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const others = plan.items.slice(1);
  const [missed] = plan.missed;
  // A difference is as far off as both ways together.
  const precisionOf = (trip: Trip) =>
    precisionsOf(trip, places).all + (plan.items[0] ? precisionsOf(plan.items[0], places).all : 0);
  const finishedBesides = (trip: Trip) => (plan.items[0] ? handedIn(plan.items[0]) - handedIn(trip) : 0);
  const clock = (instant: string) => formatClock(new Date(instant), at, locale);
  return (
    <>
      {missed ? (
        <FoldedSection
          id="missed"
          className="no-print"
          title={t(plan.outlook === "today" ? "missedHeading" : "missedDayHeading")}
        >
          <p>{missedText(missed)}</p>
        </FoldedSection>
      ) : null}
      {others.length > 0 ? (
        <FoldedSection id="alternatives" className="no-print" title={t("alternatives")}>
          <p className="small">
            {t("alternativesHelp", { leftOut: plan.leftOut.length, handsIn: plan.items.some(handedIn) ? "yes" : "no" })}
          </p>
          {others.map((trip) => (
            <details key={namesOf(trip)} className="topic-group">
              <summary className="tap-line">
                <span className="min-w-0">
                  <span lang="zh-CN">{namesOf(trip)}</span>{" "}
                  <span className="small font-normal">
                    {finishedBesides(trip) > 0 ? (
                      <span className="mr-2 inline-block">{t("finishesMore", { count: finishedBesides(trip) })}</span>
                    ) : null}
                    {trip.worse.map((each) => (
                      <span key={each.kind} className="mr-2 inline-block">
                        {worseText(each, trip)}
                      </span>
                    ))}
                  </span>
                </span>
              </summary>
              <TripRoute {...{ trip, places, start, travelling, elder }} mode={plan.mode} />
            </details>
          ))}
        </FoldedSection>
      ) : null}
    </>
  );

  function worseText(reason: Shortcoming, trip: Trip) {
    switch (reason.kind) {
      case "more-stops":
        return t("worse.more-stops", { count: reason.stops });
      case "longer":
        return t("worse.longer", { minutes: reason.minutes });
      case "farther":
        return reason.metres <= precisionOf(trip)
          ? t("worse.fartherPerhaps")
          : t("worse.farther", { distance: formatPlaceDistance(reason.metres, precisionOf(trip), locale) });
      case "hands-in":
        return t("worse.hands-in", { count: reason.matters });
      case "uncertain":
        return t.rich("worse.uncertain", { name: reason.servicePoint.name, ...inChinese });
      default:
        return t("worse.equal");
    }
  }

  function missedText({ reason, servicePoint, arrive, bound }: Missed) {
    const values = { name: servicePoint.name, arrive: clock(arrive), bound: bound ? clock(bound) : "", ...inChinese };
    return t.rich(`${plan.outlook === "today" ? "missed" : "missedDay"}.${reason}`, values);
  }
}

const namesOf = (trip: Trip): string => trip.stops.map(({ servicePoint }) => servicePoint.name).join(" → ");
