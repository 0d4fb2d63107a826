import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { DayPeriods } from "@/components/service-points/day-periods";
import { QualityTag } from "@/components/truth/quality-tag";
import type { CalendarDay, MonthTable } from "@/domain/service-points/hours-tables";
import type { ValueQuality } from "@/domain/truth/quality";
import { formatPeriod } from "@/i18n/format";

type Props = {
  table: MonthTable;
  quality: ValueQuality;
  /** Leads to the same page with another month. */
  hrefOf: (month: string) => string;
  /** Somebody leafed through it: then it stays open. */
  isLeafed: boolean;
};

const ANCHOR = "month-calendar";

function DayCell({ day }: { day: CalendarDay }) {
  const t = useTranslations("servicePoints");
  const weekday = useTranslations("terms.weekday");
  return (
    <td aria-current={day.isToday ? "date" : undefined} className={day.isException ? "month-exception" : undefined}>
      <span className="month-date">
        <time dateTime={day.isoDate}>{Number(day.isoDate.slice(8))}</time>
        <span className="month-weekday">{weekday(`${day.weekday}`)}</span>
        {day.isToday ? <span>{t("today")}</span> : null}
        {day.kind ? (
          <span className={`month-mark month-mark-${day.kind}`}>
            {t(day.kind === "holiday" ? "holidayMark" : "makeupMark")}
          </span>
        ) : null}
        {day.isException ? <span className="small">{t("exception")}</span> : null}
      </span>
      <span className={day.intervals.length > 0 ? "month-hours" : "month-hours month-closed"}>
        <DayPeriods day={day} />
      </span>
    </td>
  );
}

/** The month by weeks, each day with its hours; previous and next month are plain links. */
export async function MonthCalendar({ table, quality, hrefOf, isLeafed }: Props) {
  const [t, weekday, locale] = await Promise.all([
    getTranslations("servicePoints"),
    getTranslations("terms.weekday"),
    getLocale(),
  ]);
  const name = formatPeriod(table.month, locale);
  const leaf = (month: string | null, label: "previousMonth" | "nextMonth") =>
    month === null ? null : (
      <a className="tap-line" href={`${hrefOf(month)}#${ANCHOR}`} rel="nofollow">
        {t(label, { month: formatPeriod(month, locale) })}
      </a>
    );
  return (
    <details id={ANCHOR} open={isLeafed} className="month-calendar">
      <summary className="tap-line">{t("monthCalendar")}</summary>
      <nav aria-label={t("monthCalendar")} className="month-leaf no-print">
        {leaf(table.previous, "previousMonth")}
        {leaf(table.next, "nextMonth")}
      </nav>
      {table.isNoticeKnown ? null : (
        <p className="notice my-2">{t("noticeUnknown", { year: table.month.slice(0, 4) })}</p>
      )}
      <table className="month-table">
        <caption className="text-left">
          <strong>{name}</strong> <QualityTag quality={quality} />
        </caption>
        <thead>
          <tr>
            {(["1", "2", "3", "4", "5", "6", "7"] as const).map((day) => (
              <th key={day} scope="col">
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.weeks.map((week) => (
            <tr key={week.find((day) => day)?.isoDate}>
              {week.map((day, index) =>
                day ? (
                  <DayCell key={day.isoDate} day={day} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is its place in the week.
                  <td key={index} className="month-blank" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t("calendarMarks")}</p>
    </details>
  );
}
