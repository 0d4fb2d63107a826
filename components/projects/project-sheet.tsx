import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QrCode } from "@/components/plan/qr-code";
import { lightTones } from "@/components/projects/light-mark";
import { LightReasons } from "@/components/projects/light-reasons";
import { ProgressChart } from "@/components/projects/progress-chart";
import { ChartLegend, ProgressNow } from "@/components/projects/project-progress";
import { ProjectSketch, type SketchGround } from "@/components/projects/project-sketch";
import { NextSteps, OpenMilestones, OpenProblems } from "@/components/projects/sheet-lists";
import { SheetSources } from "@/components/projects/sheet-sources";
import { PositionTag } from "@/components/truth/position-tag";
import { QualityTag } from "@/components/truth/quality-tag";
import { StatusMark } from "@/components/ui/status-mark";
import type { Project } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";

type Props = {
  project: Project;
  ground: SketchGround;
  /** Where the QR code leads. */
  address: string;
  /** The facts, as a list. */
  facts: ReactNode;
  policySince: string | null;
};

/** One project on one sheet of paper: light and why, where it is, what is due, who answers for it, where that is from. */
export function ProjectSheet({ project, ground, address, facts, policySince }: Props) {
  const t = useTranslations("projectPage");
  const lights = useTranslations("lights");
  const locale = useLocale();
  const { light, progress } = project;
  const on = light.computedAt.slice(0, 10);
  const day = formatPeriod(on, locale);
  return (
    <article className="sheet">
      <header className="sheet-head">
        <div>
          <h1 className="page-title" lang="zh-CN">
            {project.name}
          </h1>
          <p>
            <StatusMark tone={light.unlit === "completed" ? "done" : lightTones[light.colour]}>
              {lights(`colour.${light.colour}`)}
            </StatusMark>{" "}
            {light.isSample ? <QualityTag quality="sample" /> : null}
            <span className="small">
              {" · "}
              {lights("computedOn", { date: day })} ·{" "}
              {policySince ? t("policySince", { date: formatPeriod(policySince, locale) }) : t("policyOwn")}
            </span>
          </p>
          <LightReasons light={light} />
          {light.isSample ? <p className="small">{t("sampleLight")}</p> : null}
        </div>
        <figure className="sheet-qr">
          <QrCode text={address} label={t("qr")} />
          <figcaption className="small">{t("qr")}</figcaption>
        </figure>
      </header>
      <div className="sheet-columns">
        <div>
          {facts}
          <NextSteps {...{ project, on }} />
          <OpenMilestones {...{ project, on }} />
          <OpenProblems {...{ project, on }} />
        </div>
        <div>
          <SheetMap {...{ project, ground }} />
          <SheetProgress progress={progress} />
          <SheetDuties duties={project.duties} />
        </div>
      </div>
      <SheetSources project={project} />
    </article>
  );
}

function SheetMap({ project, ground }: Pick<Props, "project" | "ground">) {
  const t = useTranslations("projectPage");
  const { code, name, position, light, site } = project;
  return (
    <section className="sheet-part">
      <h2>
        {t("where")} <PositionTag position={position} />
      </h2>
      {position ? (
        <ProjectSketch
          ground={ground}
          marks={[
            { code, coordinates: position.coordinates, colour: light.colour, precision: position.precision, site },
          ]}
          label={t("whereLabel", { name })}
          north={t("north")}
          tallest={300}
        />
      ) : (
        <p className="small">{t("whereUnknown")}</p>
      )}
    </section>
  );
}

function SheetProgress({ progress }: Pick<Project, "progress">) {
  const t = useTranslations("projectPage");
  const last = progress.at(-1);
  if (!last) return null;
  return (
    <section className="sheet-part">
      <h2>
        {t("progress")} <QualityTag quality={last.quality} />
      </h2>
      <p>
        <ProgressNow progress={progress} />
      </p>
      <ProgressChart progress={progress} />
      <ChartLegend />
    </section>
  );
}

function SheetDuties({ duties }: { duties: Project["duties"] }) {
  const t = useTranslations("projectPage");
  const terms = useTranslations("terms");
  if (duties.length === 0) return null;
  return (
    <section className="sheet-part">
      <h2>{t("who")}</h2>
      <ul className="sheet-list">
        {duties.map((duty) => (
          <li key={duty.role + duty.post}>
            {terms(`dutyRole.${duty.role}`)} · <strong lang="zh-CN">{duty.post}</strong>{" "}
            <QualityTag quality={duty.quality} />
          </li>
        ))}
      </ul>
    </section>
  );
}
