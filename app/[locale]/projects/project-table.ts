import { getTranslations } from "next-intl/server";
import { readProjectParams } from "@/components/projects/search-params";
import { type Cell, projectCells, projectColumnNames } from "@/domain/projects/table";
import { findingText } from "@/i18n/light-texts";
import type { Locale } from "@/i18n/locales";
import { findListedProjects } from "@/server/projects/listed";

/** Exactly the projects that the list shows under these parameters, all of its pages, in the words of a language. */
export async function projectTable(
  query: URLSearchParams,
  locale: Locale,
): Promise<{ header: string[]; rows: Cell[][] }> {
  const [views, terms, lights, quality] = await Promise.all([
    getTranslations({ locale, namespace: "projectViews" }),
    getTranslations({ locale, namespace: "terms" }),
    getTranslations({ locale, namespace: "lights" }),
    getTranslations({ locale, namespace: "truth.quality" }),
  ]);
  const { filter, sort, on, today } = readProjectParams(query, new Date());
  const words = {
    category: (category) => terms(`category.${category}`),
    stage: (stage) => terms(`stage.${stage}`),
    stageNote: (isDated) => (on < today && !isDated ? views("stageNote") : null),
    light: (colour) => lights(`short.${colour}`),
    reasons: ({ findings }) => findings.map((finding) => findingText(finding, lights, locale)),
    basis: (isSample) => views(isSample ? "basis.sample" : "basis.reported"),
    byHand: (computed) => lights("byHand", { colour: lights(`short.${computed}`) }),
    named: (named) =>
      named.quality === "reported" ? named.post : views("named", { post: named.post, quality: quality(named.quality) }),
    qualifier: (qualifier) => views(`qualifierName.${qualifier}`),
    batch: (batch) => views(`batchName.${batch}`),
  } satisfies Parameters<typeof projectCells>[1];
  const projects = await findListedProjects(filter, sort);
  return {
    header: projectColumnNames.map((column) => views(`column.${column}`)),
    rows: projects.map((project) => projectCells(project, words)),
  };
}
