import { useLocale, useTranslations } from "next-intl";
import { LightMark } from "@/components/projects/light-mark";
import { LightReasons } from "@/components/projects/light-reasons";
import type { ProjectSummary } from "@/domain/projects/project";
import { localePath } from "@/i18n/locales";

export type Numbered = { number: number; project: ProjectSummary };

type Props = { id: string; title: string; projects: Numbered[]; search: string; isPast: boolean };

/** Projects with one light, under the number that the map gives them, each with all its reasons. */
export function BriefingProjects({ id, title, projects, search, isPast }: Props) {
  const t = useTranslations("briefing");
  const views = useTranslations("projectViews");
  const terms = useTranslations("terms");
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {projects.length === 0 ? <p>{t("noneOf")}</p> : null}
      <ol className="rows">
        {projects.map(({ number, project }) => (
          <li key={project.code} className="py-2">
            <p>
              {t("number", { number })}{" "}
              <a
                className="row-title"
                href={`${localePath(locale, `/projects/${project.code}`)}${search}#light`}
                lang="zh-CN"
              >
                {project.name}
              </a>{" "}
              <LightMark light={project.light} />
            </p>
            <p className="small">
              {terms(`stage.${project.stage}`)}
              {isPast && !project.isStageDated ? ` · ${views("stageNote")}` : null} ·{" "}
              {terms(`category.${project.category}`)}
              {project.regionName ? <span lang="zh-CN"> · {project.regionName}</span> : null}
            </p>
            <LightReasons light={project.light} />
          </li>
        ))}
      </ol>
    </section>
  );
}
