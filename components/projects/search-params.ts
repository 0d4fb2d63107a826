import { z } from "zod";
import { readParams } from "@/components/ui/read-params";
import { oneOfParam } from "@/domain/map/params";
import { placeParamsSchema, projectFilter, type RawParams } from "@/domain/map/search-params";
import { responsibleRoles } from "@/domain/projects/record";
import { addDays, shanghaiTime } from "@/domain/time/shanghai";

export const PROJECTS_PER_PAGE = 20;
export const projectSorts = ["nearest", "name", "light", "investment", "finish"] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** The same projects looked at in another way. */
export const projectViews = ["list", "board", "chain", "responsible", "overdue", "changes"] as const;
export type ProjectView = (typeof projectViews)[number];

/** The filter's names in the URL, without the words. */
export const projectFilterNames = [
  ...(["light", "region", "stage", "category", "batch", "leadPost", "department", "team"] as const),
];

const { q, region, stage, category, batch, light, leadPost, department, team, near, at } = placeParamsSchema.shape;
const schema = z.object({
  ...{ q, region, stage, category, batch, light, leadPost, department, team, near, at },
  view: oneOfParam(projectViews).optional(),
  sort: oneOfParam(projectSorts).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  by: oneOfParam(responsibleRoles).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  since: z.iso.date().optional(),
  reports: oneOfParam(["none"]).optional(),
});

/** Changes are looked at for a week, unless another day is asked for. */
const WEEK = 7;

/** The projects' URL: filter, view, order, page, and what could not be read. `now` stands where it does not say `at`. */
export function readProjectParams(raw: RawParams, now: Date) {
  const { values, ignored } = readParams(schema, raw);
  const { region, stage, category, near, page } = values;
  const at = values.at ?? now;
  const { isoDate, year } = shanghaiTime(at);
  const today = shanghaiTime(now).isoDate;
  const filter = { q: values.q || undefined, region, stage, category, near, ...projectFilter(values, at) };
  // What comes later than now has not changed yet.
  const isLater = values.since !== undefined && values.since >= isoDate;
  return {
    ...{ filter, at, page },
    /** The Shanghai day that is shown, and the clock's. */
    ...{ on: isoDate, today },
    view: values.view ?? "list",
    // Nearest needs somewhere to be near to.
    sort: near ? (values.sort ?? "nearest") : values.sort === "nearest" ? "name" : (values.sort ?? "name"),
    by: values.by ?? "lead-post",
    year: values.year ?? year,
    /** Which of the dates that have passed. */
    passed: values.reports === "none" ? ("unreported" as const) : ("overdue" as const),
    since: values.since && !isLater ? values.since : addDays(isoDate, -WEEK),
    ignored: [...ignored, ...(isLater ? ["since"] : []), ...(values.sort === "nearest" && !near ? ["sort"] : [])],
  };
}
export type ProjectParams = ReturnType<typeof readProjectParams>;
export type ProjectListFilter = ProjectParams["filter"];
