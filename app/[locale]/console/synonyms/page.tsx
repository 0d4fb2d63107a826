import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MissList } from "@/components/synonym-desk/miss-list";
import { WeekForm } from "@/components/synonym-desk/week-form";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Pagination } from "@/components/ui/pagination";
import { daysOf, readWeek, weekNow } from "@/domain/search/desk-week";
import { localePath } from "@/i18n/locales";
import { missedIn, missedNow, missedWeeks } from "@/server/search-desk/missed";
import { admitted } from "../admitted";
import { dismissMissed } from "./actions";
import { given, mayEdit, mayExport, type PageProps, pageGiven } from "./asked";
import { DeskPage } from "./desk-page";

const PER_PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** The queries of a week that failed, with what they find now. */
export default async function SynonymsPage({ searchParams }: PageProps) {
  const official = await admitted("/console/synonyms", "/console/synonyms");
  const [t, locale, raw, now] = [
    await getTranslations("synonymDesk"),
    await getLocale(),
    await searchParams,
    new Date(),
  ];
  const asked = given(raw, "week");
  const week = readWeek(asked) ?? weekNow(now);
  const weeks = [...new Set([week, ...(await missedWeeks(now))])].sort().reverse();
  const all = await missedIn(week);
  const page = pageGiven(raw);
  const missed = await missedNow(all.slice((page - 1) * PER_PAGE, page * PER_PAGE), week, now);
  const path = localePath(locale, "/console/synonyms");
  const count = all.reduce((sum, each) => sum + each.count, 0);
  return (
    <DeskPage title={t("title")} tab="misses">
      <p className="small">{t("missesText")}</p>
      <IgnoredNotice names={asked && asked !== week ? [t("week")] : []} />
      <WeekForm action={path} weeks={weeks.map((each) => ({ week: each, ...daysOf(each) }))} current={week} />
      {all.length === 0 ? <p>{t("noMisses")}</p> : <p>{t("missCount", { week, queries: all.length, count })}</p>}
      {mayExport(official) && all.length > 0 ? (
        <p>
          <a className="tap-line" href={`${path}/csv?week=${week}`}>
            {t("missesCsv")}
          </a>
        </p>
      ) : null}
      <MissList missed={missed} week={week} mayEdit={mayEdit(official)} dismiss={dismissMissed} />
      <Pagination
        path={path}
        params={new URLSearchParams({ week })}
        {...{ page, pageSize: PER_PAGE, total: all.length }}
      />
    </DeskPage>
  );
}
