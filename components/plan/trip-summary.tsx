import { getLocale, getTranslations } from "next-intl/server";
import { StatusMark } from "@/components/ui/status-mark";
import type { Plan, Trip } from "@/domain/plan/plan";
import { formatClock } from "@/i18n/clock";
import { formatDistance } from "@/i18n/format";

/** Now or not: in one line, then the numbers behind it. */
export async function TripSummary({ plan, trip, at }: { plan: Plan; trip: Trip; at: Date }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const clock = (instant: string) => formatClock(new Date(instant), at, locale);
  const { finish, depart, unhurriedDeparture, latestDeparture } = trip;
  const isUnhurried = unhurriedDeparture !== null && Date.parse(unhurriedDeparture) - Date.parse(depart) >= 5 * 60_000;
  return (
    <div className="trip-summary">
      {finish ? (
        <p>
          <StatusMark tone={plan.outlook === "today" ? "normal" : "warning"}>
            <span className="whitespace-normal">
              {plan.outlook === "today"
                ? t("inTime", { finish: clock(finish) })
                : t("later", { depart: clock(depart), finish: clock(finish) })}
            </span>
          </StatusMark>
        </p>
      ) : null}
      {trip.stops.every(({ positionKnown, hoursKnown }) => positionKnown && hoursKnown) ? null : <p>{t("untimed")}</p>}
      {trip.minutes > 0 ? (
        <p>
          {t("summary", {
            travel: trip.travelMinutes,
            wait: trip.waitMinutes,
            service: trip.serviceMinutes,
            distance: formatDistance(trip.distance, locale),
          })}{" "}
          <span className="tag">{t("estimated")}</span>
        </p>
      ) : null}
      {isUnhurried && unhurriedDeparture ? <p>{t("unhurried", { time: clock(unhurriedDeparture) })}</p> : null}
      {latestDeparture ? <p>{t("latest", { time: clock(latestDeparture) })}</p> : null}
    </div>
  );
}
