import { useTranslations } from "next-intl";
import { DayPeriods } from "@/components/service-points/day-periods";
import type { PlateDays } from "@/domain/windows/plate";

/** The hours of an ordinary week, like days in one line. */
export function PlateHours({ days }: { days: PlateDays[] }) {
  const t = useTranslations("windows");
  const weekday = useTranslations("terms.weekday");
  return (
    <ul>
      {days.map(({ from, to }) => (
        <li key={from.isoDate}>
          <b>
            {from === to
              ? weekday(`${from.weekday}`)
              : t("days", { from: weekday(`${from.weekday}`), to: weekday(`${to.weekday}`) })}
          </b>{" "}
          <DayPeriods day={from} />
        </li>
      ))}
    </ul>
  );
}
