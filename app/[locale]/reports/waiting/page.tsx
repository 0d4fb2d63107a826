import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeptReportRow } from "@/components/offline/kept-report-row";
import { HotlineLink } from "@/components/site/hotline-link";
import { isWaiting, keepingFaults } from "@/domain/offline/kept-reports";
import { localePath } from "@/i18n/locales";
import { keptReports } from "@/server/offline/kept-reports";
import { findSubject } from "@/server/reports/subjects";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("offline.reports"))("title"), robots: { index: false } };
}

/** What was reported without a network and is on the device. Only the service worker knows; the server lists nothing. */
export default async function WaitingReportsPage({ searchParams }: Props) {
  const [t, errors, locale, reports, asked] = await Promise.all([
    getTranslations("offline.reports"),
    getTranslations("errors"),
    getLocale(),
    keptReports(),
    searchParams,
  ]);
  const fault = keepingFaults.find((each) => each === asked.fault);
  const rows = await Promise.all(
    reports.map(async (report) => ({ report, name: (await findSubject(report))?.name ?? report.code })),
  );
  const path = localePath(locale, "/reports/waiting");
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      {fault ? (
        <p role="alert" className="notice notice-fault my-2">
          {t(`fault.${fault}`)}
        </p>
      ) : null}
      <p className="max-w-[38em] py-2">
        {t(reports.length === 0 ? "none" : reports.some(isWaiting) ? "willBeSent" : "allSent")}
      </p>
      {rows.length > 0 ? (
        <ul className="rows" data-waiting-reports={reports.some(isWaiting) ? "" : undefined}>
          {rows.map(({ report, name }) => (
            <KeptReportRow key={report.key} {...{ report, name, path }} />
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap gap-2 pt-2">
        {reports.some(isWaiting) ? (
          <a className="button button-primary" href={path}>
            {t("sendNow")}
          </a>
        ) : null}
        <a className="button" href={localePath(locale, "/")}>
          {errors("toMap")}
        </a>
        <HotlineLink className="button">{errors("callHotline")}</HotlineLink>
      </p>
    </>
  );
}
