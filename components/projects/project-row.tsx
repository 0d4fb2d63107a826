import { useLocale, useTranslations } from "next-intl";
import { LightMark } from "@/components/projects/light-mark";
import { AsOf } from "@/components/truth/as-of";
import { PositionTag } from "@/components/truth/position-tag";
import { MixedText } from "@/components/ui/mixed-text";
import { isDatedReport } from "@/domain/projects/dated-report";
import type { ProjectSummary } from "@/domain/projects/project";
import { formatMoney, formatPeriod, formatPlaceDistance } from "@/i18n/format";
import { findingText } from "@/i18n/light-texts";
import { localePath } from "@/i18n/locales";

type Props = { project: ProjectSummary; search?: string; isPast?: boolean };

/** A project in a list: name, stage, money and state as reported; where it is, as of when, and who says so. */
export function ProjectRow({ project, search = "", isPast = false }: Props) {
  const terms = useTranslations("terms");
  const t = useTranslations("projects");
  const views = useTranslations("projectViews");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const stage = terms(`stage.${project.stage}`);
  const money =
    project.totalInvestment === null
      ? null
      : terms(`qualifier.${project.investmentQualifier ?? "exactly"}`, {
          value: formatMoney(project.totalInvestment, locale),
        });
  return (
    <li className="place-row">
      <a href={`${localePath(locale, `/projects/${project.code}`)}${search}`} className="row-link">
        <span className="row-head">
          <span className="row-title" lang="zh-CN">
            {project.name}
          </span>
          {project.distance === null ? null : (
            <span className="row-distance">
              {formatPlaceDistance(project.distance, project.position?.precision, locale)}
            </span>
          )}
        </span>
        {project.light.colour === "grey" ? null : (
          <span className="row-line small">
            <LightMark light={project.light} />
            {project.light.findings[0] ? (
              <>
                {" · "}
                <MixedText text={findingText(project.light.findings[0], lights, locale)} />
              </>
            ) : null}
          </span>
        )}
        <span className="row-line small">
          {[
            isPast && !project.isStageDated ? views("stageNow", { stage }) : stage,
            terms(`category.${project.category}`),
            money,
          ]
            .filter(Boolean)
            .join(" · ")}{" "}
          <PositionTag position={project.position} />
        </span>
        {project.finishPlanned && project.stage !== "completed" ? (
          <span className="row-line small">
            {t("finishPlanned")} {formatPeriod(project.finishPlanned, locale)}
          </span>
        ) : null}
        {project.statusReported ? (
          <span className="row-line small" lang="zh-CN">
            {project.statusReported}
          </span>
        ) : null}
        <span className="row-line small">
          {project.regionName ? (
            <>
              <span lang="zh-CN">{[project.districtName, project.regionName].filter(Boolean).join(" ")}</span>
              {" · "}
            </>
          ) : null}
          <AsOf asOf={project.asOf} source={project.source} ofRest={isDatedReport(project.statusReported)} /> ·{" "}
          {terms(`sourceKind.${project.source.kind}`)}
        </span>
      </a>
    </li>
  );
}
