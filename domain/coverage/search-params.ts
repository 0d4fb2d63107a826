import { z } from "zod";
import { limitSchema } from "@/domain/lists/page";
import {
  cursorParam,
  instantParam,
  nearParam,
  numberParam,
  oneOfParam,
  reasonOf,
  wordsParam,
} from "@/domain/map/params";
import { flatParams, placeParamsSchema, type RawParams } from "@/domain/map/search-params";
import { circleModes } from "@/domain/travel/estimates";
import { coverageOrders } from "./coverage";

/** The 15 minutes of the name; every quarter, and what people ask for beside it. */
export const CIRCLE_MINUTES = 15;
export const minuteChoices = [5, 10, 15, 20, 30] as const;

const { kind, level, matter, region, open, openAt, at } = placeParamsSchema.shape;
const minutes = numberParam(1, 120)
  .meta({ description: "minutes on the way, 1–120; 15 by default", example: "15" })
  .optional();
const mode = oneOfParam(circleModes).optional();
const sort = oneOfParam(coverageOrders).optional();
/** What is asked of the places, and how far they may be. */
const asked = { matter, kind, level, open, openAt, minutes, mode, region, at, sort };

/** `coverage` of the API: strict. CSV holds every community at once. */
export const coverageQuery = z.strictObject({
  ...asked,
  format: oneOfParam(["json", "csv"]).optional(),
  limit: limitSchema,
  cursor: cursorParam.optional(),
});

/** A moment as a form's field writes it is Shanghai's. */
const formInstant = z
  .string()
  .transform((text) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text))
  .pipe(instantParam);

const coveragePage = z.object({ ...asked, openAt: formInstant.optional() });
export type CoverageParams = z.output<typeof coveragePage>;

const circlePage = z.object({
  near: nearParam.optional(),
  minutes,
  mode,
  at,
  q: wordsParam.optional(),
});
export type CircleParams = z.output<typeof circlePage>;

/** The parameters of a page: what cannot be read is left out and named, never an error. */
function readPage<Schema extends z.ZodObject>(schema: Schema, raw: RawParams) {
  const flat = flatParams(raw);
  const first = schema.safeParse(flat);
  const issues = (first.error?.issues ?? []).filter((issue) => reasonOf(issue));
  const ignored = [...new Set(issues.map((issue) => String(issue.path[0])))];
  const rest = Object.entries(flat).filter(([name]) => !ignored.includes(name));
  const values: z.output<Schema> = first.success ? first.data : schema.parse(Object.fromEntries(rest));
  return { values, ignored };
}

export const readCoverageParams = (raw: RawParams) => readPage(coveragePage, raw);
export const readCircleParams = (raw: RawParams) => readPage(circlePage, raw);
