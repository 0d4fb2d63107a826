import { getLocale, getTranslations } from "next-intl/server";
import { StatusMark } from "@/components/ui/status-mark";
import { outcomeOf } from "@/domain/plan/outcome";
import type { Plan, Trip } from "@/domain/plan/plan";
import { formatClock, formatDated, formatDay } from "@/i18n/clock";
import { formatDistance } from "@/i18n/format";

/** Minutes that are better spent at home than before a closed door. */
const LONG_WAIT = 15;

type Props = {
  plan: Plan;
  trip: Trip;
  at: Date;
  isNow: boolean;
};

/** Now (or, where `at` was chosen, then) or not: in one line, then the numbers behind it. */
export async function TripSummary({ plan, trip, at, isNow }: Props) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const clock = (instant: string) => formatClock(new Date(instant), new Date(trip.depart), locale);
  const { finish, depart, unhurriedDeparture, latestDeparture } = trip;
  const unhurried = unhurriedDeparture ?? depart;
  const minutesToSpare = (Date.parse(unhurried) - Date.parse(depart)) / 60_000;
  const answer = plan.outlook !== "today" ? "later" : minutesToSpare >= LONG_WAIT ? "waits" : "inTime";
  return (
    <div className="trip-summary">
      {finish ? (
        <p>
          <StatusMark tone={answer === "inTime" ? "normal" : "warning"}>
            <span className="whitespace-normal">
              {t(isNow ? answer : `then.${answer}`, {
                finish: clock(finish),
                depart: departText(),
                outcome: outcomeText(),
              })}
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
            distance:
              trip.farthest > trip.distance
                ? t("atMost", { distance: formatDistance(trip.farthest, locale) })
                : formatDistance(trip.distance, locale),
          })}{" "}
          <span className="tag">{t("estimated")}</span>
        </p>
      ) : null}
      {answer === "inTime" && minutesToSpare >= 5 ? <p>{t("unhurried", { time: clock(unhurried) })}</p> : null}
      {latestDeparture ? <p>{t("latest", { time: clock(latestDeparture) })}</p> : null}
    </div>
  );

  function outcomeText(): string {
    const { isAll, done, handedIn, leftOut } = outcomeOf(trip, plan.leftOut);
    if (isAll) return t("outcome.all");
    const parts = [
      done > 0 ? t("outcome.done", { count: done }) : null,
      handedIn > 0 ? t("outcome.handedIn", { count: handedIn }) : null,
      leftOut > 0 ? t("outcome.leftOut", { count: leftOut }) : null,
    ];
    return parts.filter(Boolean).join(t("outcome.comma"));
  }

  /** 明天 is true on the screen only: with it stands the day. */
  function departText(): string {
    if (answer === "waits") return clock(unhurried);
    const date = new Date(depart);
    if (!isNow) return formatDated(date, locale);
    return t("timeOnDay", { time: formatClock(date, at, locale), day: formatDay(date, locale) });
  }
}
