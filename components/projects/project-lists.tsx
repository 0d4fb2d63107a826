import { useTranslations } from "next-intl";
import { ProjectMilestones } from "@/components/projects/project-milestones";
import { ProjectPapers, ProjectPhotos } from "@/components/projects/project-papers";
import { ProjectProblems } from "@/components/projects/project-problems";
import { ProjectProgress } from "@/components/projects/project-progress";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import type { Project } from "@/domain/projects/project";

/** What hangs on a project: progress, milestones, problems, papers, duties, photos. A list without rows is left out. */
export function ProjectLists({ project, on }: { project: Project; on: string }) {
  return (
    <>
      <ProjectProblems problems={project.problems} on={on} />
      <ProjectProgress progress={project.progress} />
      <ProjectMilestones project={project} on={on} />
      <ProjectPapers deferrals={project.deferrals} on={on} />
      <ProjectDuties duties={project.duties} />
      <ProjectPhotos photos={project.photos} />
    </>
  );
}

function ProjectDuties({ duties }: { duties: Project["duties"] }) {
  const t = useTranslations("projects");
  const terms = useTranslations("terms");
  if (duties.length === 0) return null;
  return (
    <section className="section" aria-labelledby="duties">
      <h2 id="duties">{t("duties")}</h2>
      <ul className="rows">
        {duties.map((duty) => (
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
            {duty.quality === "sample" ? null : <CitationLine citation={duty.source} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
