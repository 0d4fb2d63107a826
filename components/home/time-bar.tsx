import { ChevronLeft, ChevronRight } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { MonthRange } from "@/components/home/month-range";
import { Icon } from "@/components/ui/icon";
import { KeptParams } from "@/components/ui/kept-params";
import { queryWith } from "@/components/ui/list-query";
import type { Timeline } from "@/domain/projects/timeline";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** The day that is shown: a date, steps of a month, and a slider over the history where there are scripts. */
export async function TimeBar({ timeline, params }: { timeline: Timeline; params: URLSearchParams }) {
  const [t, locale] = await Promise.all([getTranslations("warMap"), getLocale()]);
  const { on, today, isToday, days, index, previous, next } = timeline;
  const path = localePath(locale, "/");
  const hrefOf = (day: string) => path + queryWith(params, { at: day === today ? null : day, more: null });
  const step = (day: string | null, name: string, of: typeof ChevronLeft) =>
    day ? (
      <a className="icon-link" href={hrefOf(day)} aria-label={`${name} ${formatPeriod(day, locale)}`}>
        <Icon of={of} size={20} />
      </a>
    ) : (
      <span className="icon-link icon-off" aria-hidden>
        <Icon of={of} size={20} />
      </span>
    );
  return (
    <div className="time-bar">
      <form action={path}>
        {step(previous, t("monthBack"), ChevronLeft)}
        <label>
          <span className="sr-only">{t("day")}</span>
          <input type="date" name="at" className="field" defaultValue={on} required />
        </label>
        {step(next, t("monthOn"), ChevronRight)}
        <KeptParams params={params} except={["at", "more"]} />
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
      {days.length > 1 ? (
        <MonthRange
          label={t("months")}
          index={index}
          hrefs={days.map(hrefOf)}
          names={days.map((day) => formatPeriod(day.slice(0, 7), locale))}
        />
      ) : null}
      {isToday ? null : (
        <p className="time-notice" role="note">
          {t(on < today ? "asOf" : "asOfFuture", { date: formatPeriod(on, locale) })}{" "}
          <a href={hrefOf(today)}>{t("backToToday")}</a>
        </p>
      )}
    </div>
  );
}
