import { getLocale, getTranslations } from "next-intl/server";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark } from "@/components/ui/status-mark";
import type { Project } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";

/** The three lists of a project: milestones (done or due), problems, duties. A list without rows is left out. */
export async function ProjectLists({ project }: { project: Project }) {
  const [t, terms] = await Promise.all([getTranslations("projects"), getTranslations("terms")]);
  return (
    <>
      {project.milestones.length > 0 ? (
        <section className="section" aria-labelledby="milestones">
          <h2 id="milestones">{t("milestones")}</h2>
          <ol className="border-l-2 border-hairline pl-4">
            {project.milestones.map((milestone) => (
              <li key={milestone.name} className="py-2">
                <p className="row-title" lang="zh-CN">
                  {milestone.name}
                </p>
                <p>
                  <MilestoneState milestone={milestone} /> <QualityTag quality={milestone.quality} />
                </p>
                {milestone.note ? (
                  <p className="small" lang="zh-CN">
                    {milestone.note}
                  </p>
                ) : null}
                <CitationLine citation={milestone.source} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {project.problems.length > 0 ? (
        <section className="section" aria-labelledby="problems">
          <h2 id="problems">{t("problems")}</h2>
          <ul className="rows">
            {project.problems.map((problem) => (
              <li key={problem.code} className="py-2">
                <p className="row-title" lang="zh-CN">
                  {problem.title} <QualityTag quality={problem.quality} />
                </p>
                <p className="small" lang="zh-CN">
                  {[
                    problem.kind,
                    problem.level,
                    problem.state,
                    problem.due && t("due", { date: problem.due }),
                    problem.closedOn && t("closed", { date: problem.closedOn }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                <CitationLine citation={problem.source} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {project.duties.length > 0 ? (
        <section className="section" aria-labelledby="duties">
          <h2 id="duties">{t("duties")}</h2>
          <ul className="rows">
            {project.duties.map((duty) => (
              <li key={duty.role + duty.post} className="py-2">
                <p>
                  {terms(`dutyRole.${duty.role}`)} · <span lang="zh-CN">{duty.post}</span>{" "}
                  <QualityTag quality={duty.quality} />
                </p>
                {duty.task ? (
                  <p className="small" lang="zh-CN">
                    {duty.task}
                  </p>
                ) : null}
                <CitationLine citation={duty.source} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

async function MilestoneState({ milestone }: { milestone: Project["milestones"][number] }) {
  const [t, locale] = await Promise.all([getTranslations("projects"), getLocale()]);
  const date = milestone.done ?? milestone.due;
  // A milestone without any date is neither planned nor done: its note says what was reported of it.
  if (!date) return <StatusMark tone="normal">{t("noDate")}</StatusMark>;
  const when = t(milestone.qualifier === "about" ? "about" : "on", { date: formatPeriod(date, locale) });
  return milestone.done ? (
    <StatusMark tone="done">
      {t("done")} · {when}
    </StatusMark>
  ) : (
    <StatusMark tone="muted">
      {t("planned")} · {when}
    </StatusMark>
  );
}
