import "@/components/reports/reports.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Denied } from "@/components/console/denied";
import { CaseHandling } from "@/components/reports/case-handling";
import { CaseNotice } from "@/components/reports/case-notice";
import { ConcernedNow } from "@/components/reports/concerned-now";
import { SaidReports } from "@/components/reports/said-reports";
import { SubjectName } from "@/components/reports/subject-name";
import { decide } from "@/domain/accounts/decide";
import { isEditableNoun } from "@/domain/editing/record-forms";
import { isOpen, mayCorrect, waitsForCorrection } from "@/domain/reports/case-state";
import { pathOfSubject } from "@/domain/reports/kinds";
import { reportPolicyOn } from "@/domain/reports/policy";
import { shanghaiTime } from "@/domain/time/shanghai";
import { formatMoment } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { recordDenial } from "@/server/accounts/official";
import { accountNames } from "@/server/accounts/users";
import { database } from "@/server/db/client";
import { callsIn, caseIdOf, findCase, openBeside, saidIn } from "@/server/reports/cases";
import { concernedNow } from "@/server/reports/concerned";
import { evidenceOf } from "@/server/reports/evidence";
import { admitted } from "../../admitted";
import { answerCase, correctCase, joinCase, reopenCase, takeOnCase } from "../actions";
import { editPathOf, recordPathOf } from "../after-accept";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("case", { id: (await params).id }) };
}

/** One case: what residents say, and what becomes of it. */
export default async function ReportCasePage({ params, searchParams }: Props) {
  const [{ id }, raw] = await Promise.all([params, searchParams]);
  const official = await admitted("/console/reports/[id]", `/console/reports/${id}`);
  const number = caseIdOf(id);
  const found = number === null ? null : await findCase(number);
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const queue = localePath(locale, "/console/reports");
  if (!found) return <p className="notice">{t("noCase")}</p>;
  const reading = decide(official.grants, "read", "reports", { region: found.region });
  if (!reading.allowed) {
    await recordDenial(official, { action: "read", noun: "reports", why: reading.why });
    return <Denied />;
  }
  const now = new Date();
  const [said, beside, calls, names, editPath, recordPath, current, evidence] = await Promise.all([
    saidIn(found.id),
    isOpen(found.state) ? openBeside(found) : [],
    found.kind === "calls" ? callsIn(found, now) : null,
    accountNames(found.handledBy ? [found.handledBy] : []),
    editPathOf(official, found),
    recordPathOf(official, found),
    concernedNow(found),
    waitsForCorrection(found.state) ? evidenceOf(database(), found) : null,
  ]);
  const handledBy = names.get(found.handledBy ?? "");
  const days = reportPolicyOn(shanghaiTime(now).isoDate).callsWithinDays;
  return (
    <>
      <p>
        <a className="tap-line" href={queue}>
          {t("queueTitle")}
        </a>
      </p>
      <h1 className="page-title">
        {t(`kind.${found.kind}`, { noun: found.noun })} · <SubjectName noun={found.noun} name={found.subject} />
      </h1>
      <p className="small">
        {[
          t("case", { id: found.id }),
          t("since", { date: formatMoment(found.openedAt, locale) }),
          ...(handledBy ? [t("handledBy", { name: handledBy })] : []),
        ].join(" · ")}{" "}
        <a className="tap-line" href={localePath(locale, pathOfSubject(found))}>
          {t("publicPage")}
        </a>
        {recordPath ? (
          <>
            {" · "}
            <a className="tap-line" href={localePath(locale, recordPath)}>
              {t("seeRecord")}
            </a>
          </>
        ) : null}
      </p>
      <CaseNotice done={raw.done} failed={raw.failed} />
      <section className="section">
        <h2>{t("said")}</h2>
        {calls ? <p>{`${found.phone} · ${t("callsSaid", { days, ...calls })}`}</p> : null}
        {said.length === 0 && !calls ? <p>{t("saidWithdrawn")}</p> : null}
        <SaidReports said={said} photoPath={`${queue}/${found.id}/photos`} />
      </section>
      {current && isEditableNoun(found.noun) ? (
        <section className="section">
          <h2>{t("now")}</h2>
          <ConcernedNow noun={found.noun} cells={current} />
        </section>
      ) : null}
      <CaseHandling
        found={found}
        reports={said.length}
        beside={beside}
        queue={queue}
        mayAnswer={decide(official.grants, "answer", "reports", { region: found.region }).allowed}
        mayCorrect={evidence !== null && mayCorrect(evidence)}
        editPath={editPath && localePath(locale, editPath)}
        actions={{ answerCase, correctCase, joinCase, reopenCase, takeOnCase }}
      />
    </>
  );
}
