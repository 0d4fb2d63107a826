import { useLocale, useTranslations } from "next-intl";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import { isClosed } from "@/domain/projects/next-steps";
import type { Project } from "@/domain/projects/project";
import { daysBetween, lastDay } from "@/domain/time/periods";
import { formatPeriod } from "@/i18n/format";

type Problem = Project["problems"][number];

/** Problems: those open with their steps in sight, those closed folded. */
export function ProjectProblems({ problems, on }: { problems: Problem[]; on: string }) {
  const t = useTranslations("projectPage");
  const projects = useTranslations("projects");
  if (problems.length === 0) return null;
  const closed = problems.filter(isClosed);
  return (
    <section className="section" aria-labelledby="problems">
      <h2 id="problems">{projects("problems")}</h2>
      <ProblemRows problems={problems.filter((each) => !isClosed(each))} on={on} />
      {closed.length > 0 ? (
        <details className="topic-group">
          <summary className="tap-line">{t("problemsClosed", { count: closed.length })}</summary>
          <ProblemRows problems={closed} on={on} />
        </details>
      ) : null}
    </section>
  );
}

function ProblemRows({ problems, on }: { problems: Problem[]; on: string }) {
  if (problems.length === 0) return null;
  return (
    <ul className="rows">
      {problems.map((problem) => (
        <li key={problem.code} id={`problem-${problem.code}`} className="problem py-2">
          <p className="row-title" lang="zh-CN">
            {problem.title} <QualityTag quality={problem.quality} />
          </p>
          <p>
            <ProblemMark problem={problem} on={on} />
          </p>
          <ProblemMeta problem={problem} />
          <ProblemSteps events={problem.events} isOpen={!isClosed(problem)} />
          {problem.quality === "sample" ? null : <CitationLine citation={problem.source} />}
        </li>
      ))}
    </ul>
  );
}

/** State, escalation, and whether it is overdue: words and shapes, never colour alone. */
export function ProblemMark({ problem, on }: { problem: Problem; on: string }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const { state, due, isEscalated, closedOn } = problem;
  if (isClosed(problem)) {
    return (
      <StatusMark tone="done">
        {closedOn ? t("closedAt", { date: formatPeriod(closedOn, locale) }) : t("step.closed")}
      </StatusMark>
    );
  }
  const days = due ? daysBetween(on, lastDay(due)) : null;
  const date = due ? formatPeriod(due, locale) : "";
  return (
    <>
      {state ? <b>{t(`step.${state}`)}</b> : null}
      {isEscalated ? (
        <>
          {" · "}
          <StatusMark tone="warning">{t("escalated")}</StatusMark>
        </>
      ) : null}
      {days === null ? null : (
        <>
          {state || isEscalated ? " · " : null}
          {days < 0 ? (
            <StatusMark tone="late">{t("overdue", { date, days: -days })}</StatusMark>
          ) : (
            t("dueIn", { date, days })
          )}
        </>
      )}
    </>
  );
}

function ProblemMeta({ problem }: { problem: Problem }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const chinese = [problem.kind, problem.level].filter(Boolean).join(" · ");
  return (
    <p className="small">
      {chinese ? <span lang="zh-CN">{chinese}</span> : null}
      {problem.owner ? (
        <>
          {" "}
          · <MixedText text={t("owner", { owner: problem.owner })} />
        </>
      ) : null}
      {problem.reportedOn ? <> · {t("reportedAt", { date: formatPeriod(problem.reportedOn, locale) })}</> : null}
    </p>
  );
}

/** What was done about a problem, in order; of an open one in sight. */
function ProblemSteps({ events, isOpen }: { events: Problem["events"]; isOpen: boolean }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <details className="topic-group problem-steps" open={isOpen}>
      <summary className="tap-line">{t("steps", { count: events.length })}</summary>
      <ol>
        {events.map((event, index) => (
          // Two steps can be taken on one day; their order is what tells them apart, and it never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <span className="step-date">{formatPeriod(event.on, locale)}</span>{" "}
            <span>
              <strong>{t(`step.${event.step}`)}</strong>
              {event.by ? <span lang="zh-CN"> · {event.by}</span> : null}
              {event.evidence ? (
                <span className="small">
                  {" "}
                  · <MixedText text={t("evidence", { evidence: event.evidence })} />
                </span>
              ) : null}
              {event.note ? (
                <span className="small" lang="zh-CN">
                  {" "}
                  · {event.note}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
