import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { codeParam, instantParam, listParam, nearParam, oneOfParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";
import { projectCategorySchema, projectStageSchema } from "@/domain/projects/project";

export const PROJECTS_PER_PAGE = 20;
export const projectSorts = ["nearest", "name", "investment"] as const;
export type ProjectSort = (typeof projectSorts)[number];

const schema = z.object({
  q: wordsParam.optional(),
  region: codeParam.optional(),
  stage: listParam(projectStageSchema.options).optional(),
  category: listParam(projectCategorySchema.options).optional(),
  sort: oneOfParam(projectSorts).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  near: nearParam.optional(),
  at: instantParam.optional(),
});

/** The project list's URL: filter, order, page, and what could not be read. */
export function readProjectParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  const { region, stage, category, near, page } = values;
  const filter = { q: values.q || undefined, region, stage, category, near };
  // Nearest needs somewhere to be near to.
  const sort: ProjectSort = near ? (values.sort ?? "nearest") : values.sort === "investment" ? "investment" : "name";
  return { filter, sort, page, ignored };
}
export type ProjectListFilter = ReturnType<typeof readProjectParams>["filter"];
