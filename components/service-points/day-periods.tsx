import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { isSaidByTimes } from "@/domain/service-points/hours-comments";
import type { CalendarDay } from "@/domain/service-points/hours-tables";
import { isOpenThroughNoon } from "@/domain/service-points/hours-tables";
import type { DayHours, Interval } from "@/domain/service-points/opening-hours";
import { clockText } from "@/domain/time/shanghai";

function Period({ interval }: { interval: Interval }) {
  const t = useTranslations("servicePoints");
  const { from, to, appointment, lastTicket, comment } = interval;
  return (
    <span className="hours-period">
      {clockText(from)}–<wbr />
      {clockText(to)}
      {appointment ? ` ${t("byAppointment")}` : ""}
      {lastTicket === null ? null : (
        <span className="small"> {t("lastTicketAt", { time: clockText(lastTicket) })}</span>
      )}
      {comment && !isSaidByTimes(comment) ? (
        <span className="small" lang="zh-CN">
          {" "}
          {comment}
        </span>
      ) : null}
    </span>
  );
}

/** The hours of one day in words: each period, or that it is closed or not known, and why. */
export function DayPeriods({ day }: { day: DayHours & Pick<CalendarDay, "away"> }) {
  const t = useTranslations("servicePoints");
  const announced = useTranslations("announced");
  if (day.away) return announced(`day.${day.away}`);
  if (day.intervals.length > 0) {
    return (
      <>
        {day.intervals.map((interval, index) => (
          <Fragment key={`${interval.from} ${interval.comment}`}>
            {index > 0 ? " " : null}
            <Period interval={interval} />
          </Fragment>
        ))}
        {isOpenThroughNoon(day.intervals) ? <span className="small"> {t("openThroughNoon")}</span> : null}
      </>
    );
  }
  return (
    <>
      {t(day.isUnknown ? "dayUnknown" : "closedAllDay")}
      {day.note ? (
        <span className="small" lang="zh-CN">
          {" "}
          {day.note}
        </span>
      ) : null}
    </>
  );
}
