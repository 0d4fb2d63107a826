import { getLocale, getTranslations } from "next-intl/server";
import { type HeadOfProject, ProjectHead } from "@/components/projects/project-head";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import type { ProjectStage } from "@/domain/projects/project";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

type Column = { stage: ProjectStage; total: number; items: HeadOfProject[] };

type Props = { columns: Column[]; params: URLSearchParams; isPast: boolean };

/** Projects by stage: columns beside one another, on a phone below one another. */
export async function ProjectBoard({ columns, params, isPast }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("projectViews"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const path = localePath(locale, "/projects");
  return (
    <section className="section" aria-labelledby="board">
      <h2 id="board">{t("board.heading")}</h2>
      <div className="board">
        {columns.map(({ stage, total, items }) => (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <h3 id={`stage-${stage}`}>
              {terms(`stage.${stage}`)} <span className="chip-count">{t("board.count", { count: total })}</span>
            </h3>
            {total === 0 ? <p className="small">{t("board.none")}</p> : null}
            <ul>
              {items.map((head) => (
                <li key={head.code}>
                  <ProjectHead head={head} search={travellingQuery(params)}>
                    {head.finishPlanned
                      ? ` · ${t("board.finish", { date: formatPeriod(head.finishPlanned, locale) })}`
                      : null}
                    {isPast && !head.isStageDated ? ` · ${t("stageNote")}` : null}
                  </ProjectHead>
                </li>
              ))}
            </ul>
            {total > items.length ? (
              <a className="tap-line small" href={`${path}${queryWith(params, { view: null, stage })}`}>
                {t("board.all", { count: total })}
              </a>
            ) : null}
          </section>
        ))}
      </div>
    </section>
  );
}
