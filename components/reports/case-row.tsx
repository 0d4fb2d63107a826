import { useLocale, useTranslations } from "next-intl";
import { CaseStateMark } from "@/components/reports/report-progress";
import { SubjectName } from "@/components/reports/subject-name";
import type { CaseState } from "@/domain/reports/case-state";
import type { CaseKind, ReportedNoun } from "@/domain/reports/kinds";
import { formatMoment } from "@/i18n/format";

type Queued = {
  noun: ReportedNoun;
  kind: CaseKind;
  phone: string;
  subject: string;
  regionName: string | null;
  state: CaseState;
  reports: number;
  hasMore: boolean;
  openedAt: Date;
};

/** One case in the queue: where, what, how many, since when. */
export function CaseRow({ queued, href, handledBy }: { queued: Queued; href: string; handledBy?: string }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const { noun, kind, phone, subject, regionName, state, reports, hasMore, openedAt } = queued;
  return (
    <li>
      <a className="row-link" href={href}>
        <span className="row-title">
          <SubjectName noun={noun} name={subject} />
        </span>{" "}
        <strong>
          {t(`kind.${kind}`, { noun })}
          {phone ? ` ${phone}` : null}
        </strong>
        <span className="row-line">
          <CaseStateMark state={state} />
          {reports > 0 ? <> · {t("reportCount", { count: reports })}</> : null}
          {hasMore ? <> · {t("hasMore")}</> : null}
        </span>
        <span className="row-line small">
          {t("since", { date: formatMoment(openedAt, locale) })}
          {regionName ? (
            <>
              {" · "}
              <span lang="zh-CN">{regionName}</span>
            </>
          ) : null}
          {handledBy ? ` · ${t("handledBy", { name: handledBy })}` : null}
        </span>
      </a>
    </li>
  );
}
