import { getLocale, getTranslations } from "next-intl/server";
import { formatPeriod } from "@/i18n/format";

type Props = {
  /** Shanghai days: the one that is shown, and the clock's. */
  on: string;
  today: string;
  /** How many of the projects shown have no dates that tell their stage. */
  undated?: number;
  /** The same page of today. */
  href: string;
};

/** What another day than today rests on: dated facts where it has passed, nothing but today's record where it has not come. */
export async function DayNotice({ on, today, undated = 0, href }: Props) {
  const [t, views, locale] = await Promise.all([
    getTranslations("warMap"),
    getTranslations("projectViews"),
    getLocale(),
  ]);
  if (on === today) return null;
  const isPast = on < today;
  return (
    <p className="notice my-2" role="note">
      {t(isPast ? "asOf" : "asOfFuture", { date: formatPeriod(on, locale) })}{" "}
      {isPast && undated > 0 ? views("undatedStages", { count: undated }) : null}{" "}
      <a className="no-print underline" href={href}>
        {t("backToToday")}
      </a>
    </p>
  );
}
