import { z } from "zod";
import { facilityKinds } from "@/domain/facilities/facility";
import { limitSchema } from "@/domain/lists/page";
import { mapBases } from "@/domain/map/bases";
import { defaultLayers, layerGroups, type MapLayer, mapLayers, NO_LAYERS, readLayerNames } from "@/domain/map/layers";
import type { MarkNoun } from "@/domain/map/mark";
import {
  bboxParam,
  codeParam,
  cursorParam,
  instantParam,
  listParam,
  nearParam,
  numberParam,
  oneOfParam,
  type ParamReason,
  radiusParam,
  reasonOf,
  splitList,
  wordsParam,
} from "@/domain/map/params";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Coordinates } from "@/domain/positions/position";
import { lightColours } from "@/domain/projects/light/light";
import { projectBatchSchema, projectCategorySchema, projectStageSchema } from "@/domain/projects/project";
import { amenities } from "@/domain/service-points/amenities";
import { servicePointKindSchema, servicePointLevelSchema } from "@/domain/service-points/service-point";
import { saysMode } from "@/domain/site/display-mode";

/** `layers`: any of the map's layers, a noun for all of its layers, or `none`. */
const layerNamesParam = listParam([...layerGroups, ...mapLayers], NO_LAYERS);
const layersParam = layerNamesParam.transform(readLayerNames).meta({ ...layerNamesParam.meta() });

/** `open`: open at the instant that counts as now, or at hours for people who work office hours. */
const openChoices = ["now", "after-work"] as const;
type OpenChoice = (typeof openChoices)[number];

/** What `open` and `openAt` ask for when `at` counts as now: the same on pages and in the API. */
export function hoursFilter(
  { open, openAt }: { open?: OpenChoice; openAt?: Date },
  at: Date,
): Pick<PlaceFilter, "openAt" | "afterWork"> {
  return { openAt: openAt ?? (open === "now" ? at : undefined), afterWork: open === "after-work" ? at : undefined };
}

type ProjectAsked = Pick<PlaceFilter, "batch" | "light" | "leadPost" | "department" | "team">;

/** What is asked of projects when `at` counts as now; empty words ask nothing. */
export function projectFilter(
  { batch, light, leadPost, department, team }: ProjectAsked,
  at: Date,
): ProjectAsked & { litAt: Date } {
  return {
    batch,
    light,
    litAt: at,
    leadPost: leadPost || undefined,
    department: department || undefined,
    team: team || undefined,
  };
}

/** The query parameters that pages and API share; contract.md names them. Choose with `.pick()`, refuse others with `.strict()`. */
export const placeParamsSchema = z.object({
  q: wordsParam.optional(),
  near: nearParam.optional(),
  radius: radiusParam.optional(),
  bbox: bboxParam.optional(),
  z: numberParam(0, 22).optional(),
  c: nearParam.optional(),
  layers: layersParam.optional(),
  base: oneOfParam(mapBases).optional(),
  kind: listParam(servicePointKindSchema.options).optional(),
  level: listParam(servicePointLevelSchema.options).optional(),
  amenity: listParam(amenities).optional(),
  open: oneOfParam(openChoices).optional(),
  openAt: instantParam.optional(),
  matter: codeParam.optional(),
  region: codeParam.optional(),
  stage: listParam(projectStageSchema.options).optional(),
  category: listParam(projectCategorySchema.options).optional(),
  batch: listParam(projectBatchSchema.options).optional(),
  light: listParam(lightColours).optional(),
  leadPost: wordsParam.optional(),
  department: wordsParam.optional(),
  team: wordsParam.optional(),
  at: instantParam.optional(),
  limit: limitSchema,
  cursor: cursorParam.optional(),
});
export type PlaceParamValues = z.output<typeof placeParamsSchema>;

/** Parameters as Next hands them to a page, or as a URL holds them. */
export type RawParams = URLSearchParams | Record<string, string | string[] | undefined>;
export type IgnoredParam = { name: string; reason: ParamReason };

export type PlaceParams = {
  filter: PlaceFilter;
  /** The instant that counts as "now" for this page: `at`, or the clock's. */
  at: Date;
  /** Where the map looks; null = the whole district. */
  center: Coordinates | null;
  zoom: number | null;
  layers: MapLayer[];
  limit: number;
  offset: number;
  /** What the URL asked for and did not get, for a quiet notice. */
  ignored: IgnoredParam[];
};

/**
 * One string per name: a name given twice (check boxes of a form) is a list, joined by commas.
 * Empty values are a form's empty fields: not said. How pages are displayed is no part of what they show.
 */
export function flatParams(params: RawParams): Record<string, string> {
  const flat: Record<string, string> = {};
  const entries = params instanceof URLSearchParams ? [...params.entries()] : Object.entries(params);
  for (const [name, value] of entries) {
    for (const text of [value ?? []].flat()) {
      if (text.trim() === "" || saysMode(name, text)) continue;
      flat[name] = Object.hasOwn(flat, name) ? `${flat[name]},${text}` : text;
    }
  }
  return flat;
}

/** Layers as the filter knows them: nouns, and levels, stages and kinds unless all of a noun's are on. */
export function layersToFilter(
  layers: readonly MapLayer[],
): Pick<PlaceFilter, "nouns" | "levelLayers" | "stageLayers" | "facilityKind"> {
  const on = new Set<string>(layers);
  const some = <T extends string>(values: readonly T[], layerFor: (value: T) => MapLayer): T[] =>
    values.filter((value) => on.has(layerFor(value)));
  const levels = some(servicePointLevelSchema.options, (level) => `service-points-${level}`);
  const stages = some(projectStageSchema.options, (stage) => `projects-${stage}`);
  const kinds = some(facilityKinds, (kind) => kind);
  const nouns: MarkNoun[] = [];
  if (levels.length > 0) nouns.push("service-points");
  if (kinds.length > 0) nouns.push("facilities");
  if (stages.length > 0) nouns.push("projects");
  return {
    nouns,
    levelLayers: unlessAll(levels, servicePointLevelSchema.options),
    stageLayers: unlessAll(stages, projectStageSchema.options),
    facilityKind: unlessAll(kinds, facilityKinds),
  };
}

/** None of them is said by the noun, all of them needs no saying. */
function unlessAll<T>(values: T[], all: readonly T[]): T[] | undefined {
  return values.length > 0 && values.length < all.length ? values : undefined;
}

/** Takes out what an issue is about: the member of a list, or the whole parameter. */
export function withoutUnreadable(
  flat: Record<string, string>,
  issues: readonly z.core.$ZodIssue[],
): Record<string, string> {
  const rest = { ...flat };
  for (const name of new Set(issues.map((issue) => String(issue.path[0])))) {
    const bad = new Set(issues.filter((issue) => issue.path[0] === name).map((issue) => issue.path[1]));
    const members = splitList(rest[name] ?? "").filter((_, index) => !bad.has(index));
    if (bad.has(undefined) || members.length === 0) delete rest[name];
    else rest[name] = members.join(",");
  }
  return rest;
}

/** The shared parameters for a page: what cannot be read is dropped and listed, never an error. */
export function parsePlaceParams(params: RawParams, now: Date): PlaceParams {
  const flat = flatParams(params);
  const first = placeParamsSchema.safeParse(flat);
  const issues = first.error?.issues ?? [];
  const values = first.data ?? placeParamsSchema.parse(withoutUnreadable(flat, issues));
  const ignored = issues.map((issue) => ({ name: String(issue.path[0]), reason: reasonOf(issue) }));

  const at = values.at ?? now;
  const layers = values.layers ?? [...defaultLayers];
  if (values.radius !== undefined && !values.near) ignored.push({ name: "radius", reason: "needs-near" });
  const filter: PlaceFilter = {
    q: values.q || undefined,
    near: values.near,
    radius: values.near ? values.radius : undefined,
    bbox: values.bbox,
    region: values.region,
    level: values.level,
    kind: values.kind,
    amenity: values.amenity,
    ...hoursFilter(values, at),
    matter: values.matter,
    stage: values.stage,
    category: values.category,
    ...projectFilter(values, at),
    ...layersToFilter(layers),
  };
  return {
    filter,
    at,
    center: values.c ?? null,
    zoom: values.z ?? null,
    layers,
    limit: values.limit,
    offset: values.cursor ?? 0,
    ignored,
  };
}
