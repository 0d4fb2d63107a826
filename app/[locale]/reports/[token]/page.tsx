import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { BackToSubject } from "@/components/reports/back-to-subject";
import { PrivateLink } from "@/components/reports/private-link";
import { ReportAddition } from "@/components/reports/report-addition";
import { ReportProgress } from "@/components/reports/report-progress";
import { ReportWithdrawal } from "@/components/reports/report-withdrawal";
import { SubjectName } from "@/components/reports/subject-name";
import { isOpen, mayWithdraw } from "@/domain/reports/case-state";
import { pathOfSubject } from "@/domain/reports/kinds";
import { localePath } from "@/i18n/locales";
import { publicAddress } from "@/server/http/public-address";
import { type FollowedReport, followReport } from "@/server/reports/follow";

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
  const [{ token }, { sent, added, "taken-back": takenBack }] = await Promise.all([params, searchParams]);
  const report = await reportOf(token);
  if (!report) notFound();
  if (report.withdrawnAt) return <TakenBack report={report} withdrawnAt={report.withdrawnAt} />;
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
      <About report={report} />
      <PrivateLink address={publicAddress(await headers(), path)} />
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
          {open ? (
            <ReportAddition
              action={`${path}/more`}
              note={report.note}
              hasPhoto={report.hasPhoto}
              isAboutNumber={report.kind === "wrong-number" || report.kind === "phone"}
            />
          ) : null}
        </section>
      ) : null}
      {mayWithdraw(report.state) ? (
        <ReportWithdrawal action={`${path}/withdraw`} />
      ) : (
        <p className="small pt-4" role={takenBack ? "alert" : undefined}>
          {t("takeBack.corrected")}
        </p>
      )}
      <Back report={report} />
    </>
  );
}

/** What is left of a report that its reporter took back. */
async function TakenBack({ report, withdrawnAt }: { report: FollowedReport; withdrawnAt: Date }) {
  const [t, format] = await Promise.all([getTranslations("reports"), getFormatter()]);
  return (
    <>
      <h1 className="page-title">{t("reportTitle", { number: report.number })}</h1>
      <p role="status" className="notice my-2">
        {t("takeBack.done", { date: format.dateTime(withdrawnAt, { dateStyle: "medium", timeStyle: "short" }) })}
      </p>
      <About report={report} />
      <Back report={report} />
    </>
  );
}

async function About({ report }: { report: FollowedReport }) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  return (
    <p className="py-2">
      {t("subject")}{" "}
      <a className="tap-line" href={localePath(locale, pathOfSubject(report))}>
        <SubjectName noun={report.noun} name={report.subject} />
      </a>{" "}
      · <strong>{t(`kind.${report.kind}`, { noun: report.noun })}</strong>
    </p>
  );
}

function Back({ report }: { report: FollowedReport }) {
  return (
    <p className="pt-4">
      <BackToSubject noun={report.noun} code={report.code} name={report.subject} />
    </p>
  );
}
