import { getTranslations } from "next-intl/server";
import { QualityTag } from "@/components/truth/quality-tag";
import type { WeekTableDay } from "@/domain/service-points/opening-hours";
import { clockText } from "@/domain/time/shanghai";
import type { ValueQuality } from "@/domain/truth/quality";

/** The week, Monday first, today marked; holidays and make-up working days as the year's notice says. */
export async function OpeningHoursTable({ week, quality }: { week: WeekTableDay[]; quality: ValueQuality }) {
  const [t, weekday] = await Promise.all([getTranslations("servicePoints"), getTranslations("terms.weekday")]);
  return (
    <table className="data-table hours-table">
      <caption className="small text-left">
        {t("hoursCaption")} <QualityTag quality={quality} />
      </caption>
      <tbody>
        {week.map((day) => (
          <tr key={day.isoDate} aria-current={day.isToday ? "date" : undefined}>
            <th scope="row">
              {weekday(`${day.weekday}`)}
              {day.isToday ? ` ${t("today")}` : ""}
            </th>
            <td>
              {day.intervals.length === 0
                ? t("closedAllDay")
                : day.intervals.map((interval) => (
                    <span key={interval.from} className="hours-period">
                      {clockText(interval.from)}–{clockText(interval.to)}
                      {interval.appointment ? ` ${t("byAppointment")}` : ""}
                    </span>
                  ))}
              {day.kind ? (
                <span className="small"> {t(day.kind === "holiday" ? "publicHoliday" : "makeupWorkday")}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
