import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { codeParam, instantParam, listParam, nearParam, oneOfParam, wordsParam } from "@/domain/map/params";
import type { RawParams } from "@/domain/map/search-params";
import { projectCategorySchema, projectStageSchema } from "@/domain/projects/project";

export const PROJECTS_PER_PAGE = 20;
export const projectSorts = ["name", "investment"] as const;

const schema = z.object({
  q: wordsParam.optional(),
  region: codeParam.optional(),
  stage: listParam(projectStageSchema.options).optional(),
  category: listParam(projectCategorySchema.options).optional(),
  sort: oneOfParam(projectSorts).default("name"),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  near: nearParam.optional(),
  at: instantParam.optional(),
});

/** The project list's URL: filter, order, page, and what could not be read. */
export function readProjectParams(raw: RawParams) {
  const { values, ignored } = readParams(schema, raw);
  const { region, stage, category, sort, page } = values;
  const filter = { q: values.q || undefined, region, stage, category };
  return { filter, sort, page, ignored };
}
export type ProjectListFilter = ReturnType<typeof readProjectParams>["filter"];
