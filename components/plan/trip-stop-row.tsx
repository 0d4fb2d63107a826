import { Navigation, Phone } from "lucide";
import { useLocale, useTranslations } from "next-intl";
import { CardActions } from "@/components/elder/card-actions";
import { PositionTag } from "@/components/truth/position-tag";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";
import { NameHelp } from "@/components/ui/name-help";
import { completes } from "@/domain/plan/basket";
import { areHoursDoubtful, type PlaceGround } from "@/domain/plan/doubts";
import type { TripStop } from "@/domain/plan/plan";
import type { Phone as PhoneNumber } from "@/domain/service-points/service-point";
import type { TripMode } from "@/domain/travel/estimates";
import { formatClock } from "@/i18n/clock";
import { formatDistance } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** What of a place the route shows beside its name. */
export type StopPlace = PlaceGround & { code: string; phones: PhoneNumber[] };
type Props = {
  stop: TripStop;
  number: number;
  place: StopPlace | undefined;
  mode: TripMode;
  at: Date;
  travelling: string;
  elder: boolean;
};

/** What can be said of the way to a stop: the longest there may be where positions are not exact, as it is planned. */
export function legWords({ distance, farthest, minutes }: Pick<TripStop, "distance" | "farthest" | "minutes">) {
  if ((farthest ?? 0) > (distance ?? 0)) return "legAtMost";
  return (minutes ?? 0) < 1 ? "legHere" : "leg";
}

/** One stop: the way to it, when one is there and gone, what is done, and the two things one does next. */
export function TripStopRow({ stop, number, place, mode, at, travelling, elder }: Props) {
  const t = useTranslations("plan");
  const truth = useTranslations("truth");
  const locale = useLocale();
  const clock = (instant: string) => formatClock(new Date(instant), at, locale);
  const { name, code } = stop.servicePoint;
  const href = localePath(locale, `/service-points/${code}`) + travelling;
  const phone = place?.phones[0]?.number.replace(/-/g, "");
  const times = [
    stop.arrive ? t("arriveAt", { time: clock(stop.arrive) }) : t("arriveUnknown"),
    stop.arrive && stop.begin && stop.begin > stop.arrive ? t("waitUntil", { time: clock(stop.begin) }) : null,
    stop.leave ? t("leaveAt", { time: clock(stop.leave) }) : null,
    stop.hoursKnown ? null : t("hoursUnknown"),
  ];
  return (
    <li>
      <p className="trip-leg">
        {legText()} {stop.distance === null ? null : <span className="tag">{t("estimated")}</span>}
        {stop.positionKnown || stop.distance === null ? null : <span className="block">{t("reckoned")}</span>}
      </p>
      <div className="trip-place">
        <span className="trip-number" aria-hidden="true">
          {number}
        </span>
        <div className="min-w-0 flex-1">
          <h3>
            <a href={href} lang="zh-CN" className="row-title">
              {name}
            </a>{" "}
            <PositionTag position={place?.position ?? null} />
          </h3>
          <NameHelp name={name} />
          <p className="trip-times">
            {times.filter(Boolean).join(" · ")}{" "}
            {place && areHoursDoubtful(place) ? (
              <span className={`tag tag-${place.hoursQuality}`}>
                {t("hoursAre", { quality: truth(`quality.${place.hoursQuality}`) })}
              </span>
            ) : null}
          </p>
          <p className="small">
            {t("doHere", { count: stop.matters.length })}
            {place?.phones[0] ? (
              <span className="hidden print:inline"> · {t("phoneOf", { number: place.phones[0].number })}</span>
            ) : null}
          </p>
          <ul className="trip-matters">
            {stop.matters.map((matter) => (
              <li key={matter.code}>
                <span lang="zh-CN">{matter.name}</span>{" "}
                {completes(matter.mode) ? null : <span className="tag">{t("handedIn")}</span>}
              </li>
            ))}
          </ul>
        </div>
        {elder ? null : (
          <div className="row-actions no-print">
            {phone ? (
              <a className="icon-link" href={`tel:${phone}`}>
                <Icon of={Phone} size={20} />
                <span className="sr-only">{t.rich("callNamed", { name, ...inChinese })}</span>
              </a>
            ) : null}
            <a className="icon-link" href={`${href}#navigate`}>
              <Icon of={Navigation} size={20} />
              <span className="sr-only">{t.rich("goNamed", { name, ...inChinese })}</span>
            </a>
          </div>
        )}
      </div>
      {elder ? <CardActions name={name} phone={place?.phones[0]?.number} href={href} /> : null}
    </li>
  );

  function legText() {
    const { farthest, minutes } = stop;
    if (farthest === null || minutes === null) return t("legUnknown");
    return t(legWords(stop), {
      mode: t(`modes.${mode}`),
      distance: formatDistance(farthest, locale),
      minutes,
    });
  }
}
