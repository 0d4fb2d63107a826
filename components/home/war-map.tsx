import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LightFilter } from "@/components/home/light-filter";
import { TimeBar } from "@/components/home/time-bar";
import { ReportedBesideLoaded } from "@/components/indicators/reported-beside-loaded";
import { FilterRow } from "@/components/ui/filter-row";
import { queryWith } from "@/components/ui/list-query";
import { MixedText } from "@/components/ui/mixed-text";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { projectCategorySchema, projectStageSchema } from "@/domain/projects/project";
import type { WarMap as Shown } from "@/domain/projects/war-map";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Props = {
  shown: Shown;
  params: URLSearchParams;
  filter: PlaceFilter;
  /** Projects that match, and how many of them have no position. */
  total: number;
  withoutPosition: number;
  /** Stands for the map where there are no scripts. */
  sketch: ReactNode;
};

/** 挂图作战: the day that is shown, the filters, and what is on the map and what is not. */
export async function WarMap({ shown, params, filter, total, withoutPosition, sketch }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("warMap"), getTranslations("terms"), getLocale()]);
  const { timeline, counts, figures, hasSample } = shown;
  const path = localePath(locale, "/");
  const link = (name: string, value: string | null) =>
    path + queryWith(params, { [name]: value, more: null, c: null, z: null });
  const projects = localePath(locale, "/projects");
  const list = new URLSearchParams([...params].filter(([name]) => !onlyHere.includes(name)));
  return (
    <section className="war-map" aria-labelledby="war-map">
      <h2 id="war-map">{t(filter.radius === undefined ? "heading" : "aroundMe")}</h2>
      {filter.near ? (
        <FilterRow
          name={t("radius")}
          chips={[1000, 3000].map((metres) => {
            const on = filter.radius === metres;
            return { label: t("within", { km: metres / 1000 }), href: link("radius", on ? null : String(metres)), on };
          })}
        />
      ) : null}
      <LightFilter counts={counts.light} chosen={filter.light ?? []} link={(light) => link("light", light)} />
      <TimeBar timeline={timeline} params={params} />
      <FilterRow
        name={t("stage")}
        chips={projectStageSchema.options.map((stage) => {
          const on = filter.stage?.includes(stage) === true;
          const count = counts.stage[stage] ?? 0;
          return { label: terms(`stage.${stage}`), count, href: link("stage", on ? null : stage), on };
        })}
      />
      <FilterRow
        name={t("category")}
        chips={projectCategorySchema.options.map((category) => {
          const on = filter.category?.includes(category) === true;
          const count = counts.category[category] ?? 0;
          return { label: terms(`category.${category}`), count, href: link("category", on ? null : category), on };
        })}
      />
      <noscript>{sketch}</noscript>
      <p className="small">
        {t("onMap", { total, shown: total - withoutPosition })}
        {withoutPosition > 0 ? (
          <>
            {" "}
            <a href={`${projects}?${list}`}>{t("notOnMap", { count: withoutPosition })}</a>
          </>
        ) : null}
        {filter.radius === undefined ? null : (
          <>
            {" "}
            {t("unmeasured")}
            <a href={`${projects}?${list}`}>{t("allProjects")}</a>
          </>
        )}
      </p>
      <details>
        <summary className="tap-line">{t("legend")}</summary>
        <ul className="small legend-list">
          <li>{t("computedOn", { date: formatPeriod(timeline.on, locale) })}</li>
          {hasSample ? <li>{t("sampled")}</li> : null}
          <li>{t("lights")}</li>
          <li>{t("stages")}</li>
          <li>{t("sizes")}</li>
          <li>
            <MixedText text={t("categories")} />
          </li>
          <li>{t("positions")}</li>
        </ul>
      </details>
      <details>
        <summary className="tap-line">{t("reported")}</summary>
        <p className="small">{t("reportedWhy")}</p>
        <ReportedBesideLoaded figures={figures} withRegion />
      </details>
    </section>
  );
}

/** What the list page does not read. */
const onlyHere = ["layers", "c", "z", "base", "more", "radius"];
