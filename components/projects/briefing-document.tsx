import { useTranslations } from "next-intl";
import { BriefingChanges } from "@/components/projects/briefing-changes";
import { BriefingHead, useScope } from "@/components/projects/briefing-head";
import { BriefingProjects } from "@/components/projects/briefing-projects";
import { BriefingTasks } from "@/components/projects/briefing-tasks";
import { ProjectSketch, type SketchGround } from "@/components/projects/project-sketch";
import { ListSources } from "@/components/truth/list-sources";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Briefing } from "@/domain/projects/briefing";
import type { LightColour } from "@/domain/projects/light/light";

type Props = {
  briefing: Briefing;
  filter: PlaceFilter;
  regionName: string | null;
  ground: SketchGround;
  /** When the data were read, in words. */
  printed: string;
  search: string;
  isPast: boolean;
};

/** 周报: totals, map, what changed, red and yellow projects with their reasons, what is overdue and what is next. */
export function BriefingDocument({ briefing, filter, regionName, ground, printed, search, isPast }: Props) {
  const t = useTranslations("briefing");
  const scope = useScope(filter, { regionName });
  const { projects, changes, overdue, ahead } = briefing;
  const names = new Map(projects.map(({ code, name }) => [code, name]));
  const numbered = projects.map((project, index) => ({ number: index + 1, project }));
  const lit = (colour: LightColour) => numbered.filter(({ project }) => project.light.colour === colour);
  const [red, yellow] = [lit("red"), lit("yellow")];
  return (
    <article className="sheet briefing">
      <BriefingHead {...{ briefing, scope }} />
      {projects.length === 0 ? <p className="py-3">{t("noProjects")}</p> : null}
      {projects.length > 0 ? (
        <>
          <div className="sheet-columns briefing-opening">
            <BriefingChanges {...{ changes, names }} />
            <BriefingMap numbered={numbered} ground={ground} />
          </div>
          {red.length > 0 || !filter.light ? (
            <BriefingProjects id="red" title={t("red", { count: red.length })} projects={red} {...{ search, isPast }} />
          ) : null}
          {yellow.length > 0 ? (
            <BriefingProjects
              id="yellow"
              title={t("yellow", { count: yellow.length })}
              projects={yellow}
              {...{ search, isPast }}
            />
          ) : null}
          <BriefingTasks
            id="overdue"
            title={t("overdue", { count: overdue.length })}
            tasks={overdue}
            {...{ names, search }}
          />
          <BriefingTasks id="ahead" title={t("ahead", { count: ahead.length })} tasks={ahead} {...{ names, search }} />
        </>
      ) : null}
      <ListSources citations={[...red, ...yellow].map(({ project }) => project.source)} />
      <p className="small pt-3">
        {t("basis")} {t("printed", { time: printed })}
      </p>
    </article>
  );
}

type Numbered = Parameters<typeof BriefingProjects>[0]["projects"];

function BriefingMap({ numbered, ground }: { numbered: Numbered; ground: SketchGround }) {
  const t = useTranslations("briefing");
  const page = useTranslations("projectPage");
  const marks = numbered.flatMap(({ number, project: { code, position, light } }) =>
    position
      ? [
          {
            ...{ code, coordinates: position.coordinates, colour: light.colour },
            label: light.colour === "red" || light.colour === "yellow" ? String(number) : undefined,
          },
        ]
      : [],
  );
  if (marks.length === 0) return null;
  return (
    <section className="section" aria-labelledby="map">
      <h2 id="map">{t("map")}</h2>
      {/* The worst last, so that nothing lies on them. */}
      <ProjectSketch
        ground={ground}
        marks={[...marks].reverse()}
        label={t("mapLabel", { placed: marks.length })}
        north={page("north")}
        tallest={330}
      />
      <p className="small pt-1">{t("mapNote", { hidden: numbered.length - marks.length })}</p>
    </section>
  );
}
