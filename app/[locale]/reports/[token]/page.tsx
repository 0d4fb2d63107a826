import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { BackToSubject } from "@/components/reports/back-to-subject";
import { ReportAddition } from "@/components/reports/report-addition";
import { ReportProgress } from "@/components/reports/report-progress";
import { SubjectName } from "@/components/reports/subject-name";
import { isOpen } from "@/domain/reports/case-state";
import { pathOfSubject } from "@/domain/reports/kinds";
import { localePath } from "@/i18n/locales";
import { followReport } from "@/server/reports/follow";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const reportOf = cache(followReport);
const faults = ["too-large", "other", "answered"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, report] = await Promise.all([getTranslations("reports"), reportOf((await params).token)]);
  return { title: report ? t("reportTitle", { number: report.number }) : t("title"), robots: { index: false } };
}

/** The private link of one report: what was said, where it stands, and room for a note and a photo. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ token }, { sent, added }] = await Promise.all([params, searchParams]);
  const report = await reportOf(token);
  if (!report) notFound();
  const [t, format, locale] = await Promise.all([getTranslations("reports"), getFormatter(), getLocale()]);
  const fault = faults.find((each) => each === added);
  const path = localePath(locale, `/reports/${token}`);
  const open = isOpen(report.state);
  return (
    <>
      <h1 className="page-title">{t("reportTitle", { number: report.number })}</h1>
      {sent ? (
        <p role="status" className="notice my-2">
          <strong>{t("sent")}</strong> {open ? t("sentNext") : null}
        </p>
      ) : null}
      {fault ? (
        <p role="alert" className="notice my-2">
          {t(`addFault.${fault}`)}
        </p>
      ) : null}
      {added === "kept" ? (
        <p role="status" className="notice my-2">
          {t("added")}
        </p>
      ) : null}
      <p className="py-2">
        {t("subject")}{" "}
        <a className="tap-line" href={localePath(locale, pathOfSubject(report))}>
          <SubjectName noun={report.noun} name={report.subject} />
        </a>{" "}
        · <strong>{t(`kind.${report.kind}`, { noun: report.noun })}</strong>
      </p>
      <p className="small">{t("keepLink")}</p>
      <section className="section">
        <h2>{t("progress")}</h2>
        <ReportProgress {...report} />
        {report.isJoined ? <p className="small pt-2">{t("joined")}</p> : null}
        {report.together > 1 ? <p className="small pt-2">{t("togetherWith", { count: report.together })}</p> : null}
      </section>
      {open || report.note || report.hasPhoto || report.clearedAt ? (
        <section className="section">
          <h2>{t(open ? "more" : "yourNote")}</h2>
          {!open && report.note ? <p className="report-said">{report.note}</p> : null}
          {report.hasPhoto ? (
            // biome-ignore lint/performance/noImgElement: private and small already; nothing may keep a copy of it.
            <img className="report-photo" src={`${path}/photo`} alt={t("photoAlt")} />
          ) : null}
          {report.clearedAt ? (
            <p className="small">
              {t("clearedOn", { date: format.dateTime(report.clearedAt, { dateStyle: "medium" }) })}
            </p>
          ) : null}
          {open ? <ReportAddition action={`${path}/more`} note={report.note} hasPhoto={report.hasPhoto} /> : null}
        </section>
      ) : null}
      <p className="pt-4">
        <BackToSubject noun={report.noun} code={report.code} name={report.subject} />
      </p>
    </>
  );
}
