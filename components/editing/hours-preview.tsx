"use client";

import { type CalendarDay, comingWeeks, PREVIEW_WEEKS } from "@/domain/service-points/hours-tables";
import { type DayHours, dayHours, type Interval, type OpeningHours } from "@/domain/service-points/opening-hours";
import { calendarOf, type NoticeDays } from "@/domain/time/notice-days";
import { clockText } from "@/domain/time/shanghai";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Labels = EditingLabels["hours"];
type Props = {
  hours: OpeningHours | null;
  /** The first day, ISO: today. */
  from: string;
  notice: NoticeDays;
  labels: Labels;
};

/** The coming weeks day by day, by the rules that the public pages follow. */
export function HoursPreview({ hours, from, notice, labels }: Props) {
  if (!hours) return <p className="small">{labels.nothing}</p>;
  const calendar = calendarOf(notice);
  const weeks = comingWeeks(hours, from, PREVIEW_WEEKS, calendar);
  const [holiday] = notice.ahead;
  const lastYear = Number(weeks.at(-1)?.at(-1)?.isoDate.slice(0, 4));
  return (
    <details open className="edit-preview">
      <summary className="tap-line">{fill(labels.preview, { from })}</summary>
      <table className="month-table" aria-label={fill(labels.preview, { from })}>
        <thead>
          <tr>
            {(["1", "2", "3", "4", "5", "6", "7"] as const).map((day) => (
              <th key={day} scope="col">
                {labels.weekday[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.at(-1)?.isoDate}>
              {week.map((day, index) =>
                day ? (
                  <PreviewDay key={day.isoDate} day={day} labels={labels} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place in the week.
                  <td key={index} className="month-blank" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {holiday ? (
        <p className="small">
          {fill(labels.nextHoliday, {
            date: holiday.isoDate,
            holiday: labels.holiday[holiday.name ?? "other"],
            hours: hoursText(dayHours(hours, holiday.isoDate, calendar), labels),
          })}
        </p>
      ) : null}
      {calendar.covers?.(lastYear) ? null : <p className="small">{fill(labels.noticeUnknown, { year: lastYear })}</p>}
    </details>
  );
}

function PreviewDay({ day, labels }: { day: CalendarDay; labels: Labels }) {
  const { isoDate, kind, intervals } = day;
  const isFirst = day.isToday || isoDate.endsWith("-01");
  return (
    <td aria-current={day.isToday ? "date" : undefined} className={day.isException ? "month-exception" : undefined}>
      <span className="month-date">
        <time dateTime={isoDate}>
          {isFirst ? `${Number(isoDate.slice(5, 7))}/${Number(isoDate.slice(8))}` : Number(isoDate.slice(8))}
        </time>
        <span className="month-weekday">{labels.weekday[`${day.weekday}`]}</span>
        {kind ? (
          <span className={`month-mark month-mark-${kind}`}>
            {kind === "holiday" ? labels.holidayMark : labels.makeupMark}
          </span>
        ) : null}
      </span>
      <span className={intervals.length > 0 ? "month-hours" : "month-hours month-closed"}>
        {intervals.map((interval) => (
          <span key={`${interval.from} ${interval.comment}`} className="hours-period">
            {periodText(interval, labels)}
          </span>
        ))}
        {intervals.length > 0 ? null : hoursText(day, labels)}
      </span>
    </td>
  );
}

/** A day in one line. */
function hoursText({ intervals, isUnknown, note }: DayHours, labels: Labels): string {
  if (intervals.length > 0) return intervals.map((interval) => periodText(interval, labels)).join(" ");
  return [isUnknown ? labels.dayUnknown : labels.closed, note].filter(Boolean).join(" ");
}

function periodText({ from, to, appointment }: Interval, labels: Labels): string {
  return `${clockText(from)}–${clockText(to)}${appointment ? ` ${labels.appointment}` : ""}`;
}
