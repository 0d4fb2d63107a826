import "@/components/reports/reports.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CaseFilterForm } from "@/components/reports/case-filter-form";
import { CaseRow } from "@/components/reports/case-row";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { Pagination } from "@/components/ui/pagination";
import { mayAnywhere } from "@/domain/accounts/decide";
import { flatParams } from "@/domain/map/search-params";
import { caseFilterOf } from "@/domain/reports/filter";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { listRegionChoices } from "@/server/regions/names";
import { queueOf } from "@/server/reports/cases";
import { admitted } from "../admitted";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PER_PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("queueTitle") };
}

/** What residents report within one's reach, those first that have waited longest. */
export default async function ReportQueuePage({ searchParams }: Props) {
  const official = await admitted("/console/reports", "/console/reports");
  const [t, locale, raw] = await Promise.all([getTranslations("reports"), getLocale(), searchParams]);
  const asked = Object.fromEntries(new URLSearchParams(flatParams(raw)));
  const { filter, ignored } = caseFilterOf(asked);
  const page = /^[1-9]\d{0,3}$/.test(asked.page ?? "") ? Number(asked.page) : 1;
  const [{ items, total }, regions] = await Promise.all([
    queueOf(official, filter, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    listRegionChoices(),
  ]);
  const names = await accountNames(items.flatMap(({ handledBy }) => handledBy ?? []));
  const path = localePath(locale, "/console/reports");
  const params = new URLSearchParams(filter);
  return (
    <>
      <h1 className="page-title">{t("queueTitle")}</h1>
      <p className="small">{t("queueCount", { count: total })}</p>
      <IgnoredNotice names={ignored} />
      <CaseFilterForm action={path} filter={filter} regions={regions} />
      {mayAnywhere(official.grants, "export", "reports") ? (
        <p>
          <a className="tap-line" href={`${path}/csv?${params}`}>
            {t("csv")}
          </a>
        </p>
      ) : null}
      {items.length === 0 ? <p className="py-2">{t("queueNone")}</p> : null}
      <ul className="rows">
        {items.map((queued) => (
          <CaseRow
            key={queued.id}
            queued={queued}
            href={`${path}/${queued.id}`}
            handledBy={names.get(queued.handledBy ?? "")}
          />
        ))}
      </ul>
      <Pagination path={path} params={params} page={page} pageSize={PER_PAGE} total={total} />
    </>
  );
}
