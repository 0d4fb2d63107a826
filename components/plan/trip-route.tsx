import { useLocale, useTranslations } from "next-intl";
import { type StopPlace, TripStopRow } from "@/components/plan/trip-stop-row";
import { inChinese } from "@/components/ui/in-chinese";
import type { Trip } from "@/domain/plan/plan";
import type { TripMode } from "@/domain/travel/estimates";
import { formatDated } from "@/i18n/clock";

type Props = {
  trip: Trip;
  places: StopPlace[];
  mode: TripMode;
  start: string | null;
  travelling: string;
  elder: boolean;
};

/**
 * The route as a numbered list: on which day, when and from where (`start`, as the person named it) to leave, each way, each place with its times and what is done there.
 */
export function TripRoute({ trip, places, mode, start, travelling, elder }: Props) {
  const t = useTranslations("plan");
  const locale = useLocale();
  const depart = new Date(trip.depart);
  return (
    <>
      <p className="trip-start">
        {start
          ? t.rich("departFrom", { time: formatDated(depart, locale), place: start, ...inChinese })
          : t("departAt", { time: formatDated(depart, locale) })}
      </p>
      <ol>
        {trip.stops.map((stop, index) => (
          <TripStopRow
            key={`${stop.servicePoint.code} ${stop.arrive}`}
            {...{ stop, mode, travelling, elder }}
            at={depart}
            number={index + 1}
            place={places.find(({ code }) => code === stop.servicePoint.code)}
          />
        ))}
      </ol>
    </>
  );
}
