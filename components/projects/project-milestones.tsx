import { useLocale, useTranslations } from "next-intl";
import { MilestoneMark } from "@/components/projects/milestone-mark";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import { MixedText } from "@/components/ui/mixed-text";
import type { Milestone, Project } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";

/** As many milestones that are done stand open; more are folded. */
const FEW = 3;

type Group = { milestones: Milestone[]; on: string; isFollowed: boolean };

/** Milestones: what was reported apart from what is followed and from samples; those done folded where there are many. */
export function ProjectMilestones({ project, on }: { project: Project; on: string }) {
  const t = useTranslations("projectPage");
  const projects = useTranslations("projects");
  const isFollowed = project.light.unlit !== "not-followed";
  const reported = project.milestones.filter(({ quality }) => quality !== "sample");
  const followed = project.milestones.filter(({ quality }) => quality === "sample");
  if (project.milestones.length === 0) return null;
  const isMixed = reported.length > 0 && followed.length > 0;
  return (
    <section className="section" aria-labelledby="milestones">
      <h2 id="milestones">{projects("milestones")}</h2>
      {isMixed ? <h3 className="row-title pt-2">{t("reported")}</h3> : null}
      <MilestoneGroup milestones={reported} {...{ on, isFollowed }} />
      {isMixed ? (
        <h3 className="row-title pt-2">
          {t("followed")} <QualityTag quality="sample" />
        </h3>
      ) : null}
      <MilestoneGroup milestones={followed} {...{ on, isFollowed }} />
    </section>
  );
}

function MilestoneGroup({ milestones, ...rest }: Group) {
  const t = useTranslations("projectPage");
  const done = milestones.filter((each) => each.done);
  if (done.length <= FEW) return <MilestoneRows milestones={milestones} {...rest} />;
  return (
    <>
      <details className="topic-group">
        <summary className="tap-line">{t("doneBefore", { count: done.length })}</summary>
        <MilestoneRows milestones={done} {...rest} />
      </details>
      <MilestoneRows milestones={milestones.filter((each) => !each.done)} {...rest} />
    </>
  );
}

function MilestoneRows({ milestones, on, isFollowed }: Group) {
  if (milestones.length === 0) return null;
  return (
    <ol className="border-l-2 border-hairline pl-4">
      {milestones.map((milestone) => (
        <MilestoneRow key={milestone.order} {...{ milestone, on, isFollowed }} />
      ))}
    </ol>
  );
}

function MilestoneRow({ milestone, on, isFollowed }: { milestone: Milestone; on: string; isFollowed: boolean }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const { department, evidence, note, changes } = milestone;
  return (
    <li id={`milestone-${milestone.order}`} className="milestone py-2">
      <p className="row-title" lang="zh-CN">
        {milestone.name}
      </p>
      <p>
        <MilestoneMark {...{ milestone, on, isFollowed }} /> <QualityTag quality={milestone.quality} />
      </p>
      {changes.length > 0 ? (
        <div className="small">
          <p className="status status-warning">⇢ {t("rescheduled", { count: changes.length })}</p>
          <ul>
            {changes.map((change) => (
              <li key={change.changedOn}>
                {t("change", {
                  on: formatPeriod(change.changedOn, locale),
                  from: change.dueBefore ? formatPeriod(change.dueBefore, locale) : t("noDueDate"),
                  to: change.dueAfter ? formatPeriod(change.dueAfter, locale) : t("noDueDate"),
                })}
                {change.reason ? (
                  <>
                    {" "}
                    · <MixedText text={t("changeReason", { reason: change.reason })} />
                  </>
                ) : null}
                {change.decidedBy ? (
                  <>
                    {" "}
                    · <MixedText text={t("decidedBy", { by: change.decidedBy })} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {department || evidence ? (
        <p className="small">
          {department ? <span lang="zh-CN">{department}</span> : null}
          {department && evidence ? " · " : null}
          {evidence ? <MixedText text={t("evidence", { evidence })} /> : null}
        </p>
      ) : null}
      {note ? (
        <p className="small" lang="zh-CN">
          {note}
        </p>
      ) : null}
      {milestone.quality === "sample" ? null : <CitationLine citation={milestone.source} />}
    </li>
  );
}
