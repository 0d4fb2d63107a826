import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MilestoneMark } from "@/components/projects/milestone-mark";
import { ProblemMark } from "@/components/projects/project-problems";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { StatusMark } from "@/components/ui/status-mark";
import { type DatedTask, isClosed, nextSteps } from "@/domain/projects/next-steps";
import type { Project } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";

/** As many lines of a list as a sheet of paper has room for. */
const MOST = 4;

type Props = { project: Project; on: string };

/** Milestones that are open: overdue ones come first by their dates. */
export function OpenMilestones({ project, on }: Props) {
  const t = useTranslations("projectPage");
  const open = project.milestones
    .filter(({ done, due }) => !done && due)
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const isFollowed = project.light.unlit !== "not-followed";
  return (
    <SheetList title={t("openMilestones")} count={open.length}>
      {open.slice(0, MOST).map((milestone) => (
        <li key={milestone.order}>
          <strong lang="zh-CN">{milestone.name}</strong> <MilestoneMark {...{ milestone, on, isFollowed }} />
          {milestone.changes.length > 0 ? (
            <span className="small"> · {t("rescheduled", { count: milestone.changes.length })}</span>
          ) : null}{" "}
          <QualityTag quality={milestone.quality} />
        </li>
      ))}
    </SheetList>
  );
}

/** Problems that are not closed: state, owner, whether overdue. */
export function OpenProblems({ project, on }: Props) {
  const t = useTranslations("projectPage");
  const open = project.problems.filter((each) => !isClosed(each));
  return (
    <SheetList title={t("openProblems")} count={open.length}>
      {open.slice(0, MOST).map((problem) => (
        <li key={problem.code}>
          <strong lang="zh-CN">{problem.title}</strong> <ProblemMark problem={problem} on={on} />
          {problem.owner ? (
            <span className="small">
              {" "}
              · <MixedText text={t("owner", { owner: problem.owner })} />
            </span>
          ) : null}{" "}
          <QualityTag quality={problem.quality} />
        </li>
      ))}
    </SheetList>
  );
}

/** The next three due dates, over everything that has one. */
export function NextSteps({ project, on }: Props) {
  const t = useTranslations("projectPage");
  const steps = project.light.unlit === null ? nextSteps(project, on) : [];
  return (
    <SheetList title={t("next")} count={steps.length}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.name}`}>
          <TaskLine task={step} />
        </li>
      ))}
    </SheetList>
  );
}

/** A dated task: what, by when, how far off, whose. */
export function TaskLine({ task }: { task: DatedTask }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  return (
    <>
      {formatPeriod(task.due, locale)}{" "}
      {task.days < 0 ? (
        <StatusMark tone="late">{t("daysLate", { days: -task.days })}</StatusMark>
      ) : (
        <span className="small">{t("inDays", { days: task.days })}</span>
      )}{" "}
      · {t(`task.${task.kind}`)} <strong lang="zh-CN">{task.name}</strong>
      {task.who ? (
        <span className="small" lang="zh-CN">
          {" "}
          · {task.who}
        </span>
      ) : null}
    </>
  );
}

function SheetList({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const t = useTranslations("projectPage");
  return (
    <section className="sheet-part">
      <h2>{title}</h2>
      {count === 0 ? <p className="small">{t("none")}</p> : <ul className="sheet-list">{children}</ul>}
      {count > MOST ? <p className="small">{t("andMore", { count: count - MOST })}</p> : null}
    </section>
  );
}
