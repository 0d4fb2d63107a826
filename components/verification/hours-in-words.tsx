import { useTranslations } from "next-intl";
import { DayPeriods } from "@/components/service-points/day-periods";
import { type CalendarDay, weekTable } from "@/domain/service-points/hours-tables";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";

/** A week in which nothing falls, and one that is all holidays: what the hours say apart from any calendar. */
const ordinary = { kindOf: () => null };
const holidays = { kindOf: () => "holiday" as const };

const periodsOf = ({ intervals, isUnknown, note }: CalendarDay) => JSON.stringify([intervals, isUnknown, note]);

/** Days one after another that keep the same hours, as one stretch. */
function stretches(days: readonly CalendarDay[]): { first: CalendarDay; last: CalendarDay }[] {
  const found: { first: CalendarDay; last: CalendarDay }[] = [];
  for (const day of days) {
    const stretch = found.at(-1);
    if (stretch && periodsOf(stretch.last) === periodsOf(day)) stretch.last = day;
    else found.push({ first: day, last: day });
  }
  return found;
}

/** Opening hours as one reads them aloud: Monday to Friday …, weekends, public holidays. */
export function HoursInWords({ text, at }: { text: string | null; at: Date }) {
  const t = useTranslations("verification");
  const weekday = useTranslations("terms.weekday");
  const parsed = text === null ? null : parseOpeningHours(text);
  if (!parsed?.ok) return <p className="small">{text ?? t("noHours")}</p>;
  const [holiday] = weekTable(parsed.hours, at, holidays);
  return (
    <dl className="verify-hours">
      {stretches(weekTable(parsed.hours, at, ordinary)).map(({ first, last }) => (
        <div key={first.weekday}>
          <dt>
            {first === last
              ? weekday(`${first.weekday}`)
              : t("days", { from: weekday(`${first.weekday}`), to: weekday(`${last.weekday}`) })}
          </dt>
          <dd>
            <DayPeriods day={first} />
          </dd>
        </div>
      ))}
      {holiday ? (
        <div>
          <dt>{t("holidays")}</dt>
          <dd>
            <DayPeriods day={holiday} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
