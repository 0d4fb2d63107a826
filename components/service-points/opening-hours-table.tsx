import { getTranslations } from "next-intl/server";
import { DayPeriods } from "@/components/service-points/day-periods";
import { QualityTag } from "@/components/truth/quality-tag";
import type { CalendarDay } from "@/domain/service-points/hours-tables";
import type { ValueQuality } from "@/domain/truth/quality";

/** The week, Monday first, today marked; holidays and make-up working days as the year's notice says. */
export async function OpeningHoursTable({ week, quality }: { week: CalendarDay[]; quality: ValueQuality }) {
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
              <DayPeriods day={day} />
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
