import { useLocale, useTranslations } from "next-intl";
import { type StopPlace, TripStopRow } from "@/components/plan/trip-stop-row";
import type { Trip } from "@/domain/plan/plan";
import type { TripMode } from "@/domain/travel/estimates";
import { formatClock } from "@/i18n/clock";

type Props = { trip: Trip; places: StopPlace[]; mode: TripMode; at: Date; travelling: string };

/** The route as a numbered list: when to leave, each way, each place with its times and what is done there. */
export function TripRoute({ trip, places, mode, at, travelling }: Props) {
  const t = useTranslations("plan");
  const locale = useLocale();
  return (
    <>
      <p className="trip-start">{t("departAt", { time: formatClock(new Date(trip.depart), at, locale) })}</p>
      <ol>
        {trip.stops.map((stop, index) => (
          <TripStopRow
            key={`${stop.servicePoint.code} ${stop.arrive}`}
            {...{ stop, mode, at, travelling }}
            number={index + 1}
            place={places.find(({ code }) => code === stop.servicePoint.code)}
          />
        ))}
      </ol>
    </>
  );
}
