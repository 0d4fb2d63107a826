import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { type AwayPlan, absencesOf } from "@/domain/publishing/absences";
import { shanghaiTime } from "@/domain/time/shanghai";
import { formatPeriod } from "@/i18n/format";

/** In a row: from which day on the service point is announced to be away. */
export function AwayLine({ plans, at }: { plans: readonly AwayPlan[]; at: Date }) {
  const t = useTranslations("announced");
  const locale = useLocale();
  const today = shanghaiTime(at).isoDate;
  const next = absencesOf(plans).find(({ from }) => from > today);
  if (!next) return null;
  return (
    <span className="row-line">
      <StatusMark tone="late">
        {t(`planned.${next.action}`, { date: formatPeriod(next.from, locale), noun: "servicePoints" })}
      </StatusMark>
    </span>
  );
}
