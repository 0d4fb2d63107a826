import { Navigation, Phone, Route } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { projectFacts } from "@/components/projects/project-facts";
import { ProjectLight } from "@/components/projects/project-light";
import { ProjectLists } from "@/components/projects/project-lists";
import { HotlineLink } from "@/components/site/hotline-link";
import { AsOf } from "@/components/truth/as-of";
import { PositionTag } from "@/components/truth/position-tag";
import { RecordProvenance } from "@/components/truth/record-provenance";
import { FactList } from "@/components/ui/fact-list";
import { Icon } from "@/components/ui/icon";
import { isDatedReport } from "@/domain/projects/dated-report";
import type { Project } from "@/domain/projects/project";
import { formatPlaceDistance } from "@/i18n/format";

type Props = {
  project: Project;
  /** Since when the policy of the light is in force; null where it is the product's own. */
  policySince: string | null;
  /** What belongs on the next page too: `?at=…`. */
  search: string;
  children: ReactNode;
};

/** A project: name, stage and what was last reported; its light and why; money, size and dates; who does what until when. */
export async function ProjectDetails({ project, policySince, search, children }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("projects"), getTranslations("terms"), getLocale()]);
  const { distance, light } = project;
  // A project that nobody follows says so where the facts end: a light comes first only where there is one.
  const lightSection = <ProjectLight code={project.code} {...{ light, policySince, search }} />;
  const isLit = light.unlit === null;
  return (
    <article>
      <h1 className="page-title" lang="zh-CN">
        {project.name}
      </h1>
      <p>
        <b>{terms(`stage.${project.stage}`)}</b>
        {project.statusReported ? <span lang="zh-CN"> · {project.statusReported}</span> : null}
        <span className="small">
          {" · "}
          <AsOf asOf={project.asOf} source={project.source} ofRest={isDatedReport(project.statusReported)} />
        </span>
      </p>
      <p className="small">
        {[
          terms(`category.${project.category}`),
          distance === null
            ? null
            : formatPlaceDistance(distance, project.position?.precision, locale, (away) =>
                t("distance", { distance: away }),
              ),
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        <PositionTag position={project.position} />
      </p>
      <ul className="verbs no-print">
        {project.milestones.length > 0 ? (
          <li>
            <a className="button button-primary" href="#milestones">
              <Icon of={Route} size={18} />
              {t("progress")}
            </a>
          </li>
        ) : null}
        <li>
          <a className="button" href="#navigate">
            <Icon of={Navigation} size={18} />
            {t("navigate")}
          </a>
        </li>
        <li>
          <HotlineLink className="button">
            <Icon of={Phone} size={18} />
            {t("call")}
          </HotlineLink>
        </li>
      </ul>
      {isLit ? lightSection : null}
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">{t("facts")}</h2>
        <FactList facts={await projectFacts(project)} />
      </section>
      <ProjectLists project={project} on={light.computedAt.slice(0, 10)} />
      {isLit ? null : lightSection}
      {children}
      <RecordProvenance {...project} />
    </article>
  );
}
