import { z } from "zod";
import { facilityParams } from "@/domain/facilities/search-params";
import { limitSchema } from "@/domain/lists/page";
import { codeParam, cursorParam, listParam, nearParam, numberParam, oneOfParam, wordsParam } from "@/domain/map/params";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { hoursFilter, layersToFilter, placeParamsSchema } from "@/domain/map/search-params";
import { audienceSchema, topics } from "@/domain/matters/matter";
import { regionLevelSchema } from "@/domain/regions/region";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";

/**
 * The parameters of each address: strict, so that a typing error is an answer and not a wrong list.
 * Each name means what it means on the pages (domain/map/search-params.ts).
 */
const shared = placeParamsSchema.shape;
const page = { limit: limitSchema, cursor: cursorParam.optional() };
const q = { q: wordsParam.optional() };
const area = { near: shared.near, radius: shared.radius, bbox: shared.bbox, region: shared.region };
const opening = { open: shared.open, openAt: shared.openAt, at: shared.at };

const yesOrNoParam = oneOfParam(["true", "false"]).transform((answer) => answer === "true");

/** What needs a place to be near to. */
function needsNear(values: { near?: unknown; radius?: unknown; sort?: unknown }, context: z.RefinementCtx): void {
  if (values.near !== undefined) return;
  const refuse = (name: string) => context.addIssue({ code: "custom", message: "needs-near", path: [name] });
  if (values.radius !== undefined) refuse("radius");
  if (values.sort === "nearest") refuse("sort");
}

export const noQuery = z.strictObject({});

export const searchQuery = z.strictObject({
  q: wordsParam.meta({ example: "社保" }),
  near: shared.near,
  limit: limitSchema,
  at: shared.at,
  facets: oneOfParam(["off"])
    .meta({ description: "off: 周六, 现在 and 附近 in the words neither filter nor sort" })
    .optional(),
});

export const mattersQuery = z.strictObject({
  ...q,
  topic: listParam(topics).optional(),
  audience: oneOfParam(audienceSchema.options).optional(),
  level: listParam(servicePointLevelSchema.options).optional(),
  department: wordsParam.optional(),
  delegated: yesOrNoParam.optional(),
  nearHome: yesOrNoParam.optional(),
  initial: z
    .string()
    .regex(/^[A-Za-z]$/, "malformed")
    .meta({ description: "first letter of the name in pinyin, A–Z" })
    .optional(),
  ...page,
});

export const matterPlacesQuery = z.strictObject({ near: shared.near, level: shared.level, ...opening, ...page });

export const servicePointsQuery = z
  .strictObject({
    ...q,
    ...area,
    kind: shared.kind,
    level: shared.level,
    amenity: shared.amenity,
    matter: shared.matter,
    ...opening,
    ...page,
  })
  .superRefine(needsNear);

export const servicePointQuery = z.strictObject({ near: shared.near, at: shared.at });

export const offeredMattersQuery = z.strictObject({
  ...q,
  topic: oneOfParam(topics).optional(),
  window: codeParam.optional(),
  ...page,
});

export const facilitiesQuery = z.strictObject({ ...q, ...area, ...facilityParams, ...page }).superRefine(needsNear);

export const projectOrders = ["nearest", "investment", "name", "light"] as const;

const ofProjects = {
  stage: shared.stage,
  category: shared.category,
  batch: shared.batch,
  light: shared.light,
  leadPost: shared.leadPost,
  department: shared.department,
  team: shared.team,
};

export const projectsQuery = z
  .strictObject({
    ...q,
    ...area,
    ...ofProjects,
    at: shared.at,
    sort: oneOfParam(projectOrders).optional(),
    ...page,
  })
  .superRefine(needsNear);

/** Distance counts from `near`; the light is that of `at`. */
export const projectQuery = z.strictObject({ near: shared.near, at: shared.at });

/** Distance counts from `near`. */
export const nearQuery = z.strictObject({ near: nearParam.optional() });

export const indicatorsQuery = z.strictObject({
  ...q,
  topic: wordsParam.optional(),
  region: shared.region,
  format: oneOfParam(["json", "csv"]).optional(),
  ...page,
});

export const regionsQuery = z.strictObject({
  ...q,
  level: listParam(regionLevelSchema.options).optional(),
  parent: codeParam.optional(),
  ...page,
});

export const sourcesQuery = z.strictObject(page);

export const mapQuery = z
  .strictObject({
    ...q,
    ...area,
    zoom: numberParam(0, 22).meta({ description: "with it, marks that would overlap become clusters" }).optional(),
    layers: shared.layers,
    kind: shared.kind,
    level: shared.level,
    amenity: shared.amenity,
    matter: shared.matter,
    ...ofProjects,
    ...opening,
    unreadable: oneOfParam(["ignored"])
      .meta({ description: "ignored: values that cannot be read are left out, as pages do, and not refused" })
      .optional(),
  })
  .superRefine(needsNear);

/** The instant that counts as "now", and what is asked of the opening hours. */
export function openingAsked(
  query: { open?: "now" | "after-work"; openAt?: Date; at?: Date },
  now: Date,
): { at: Date } & Pick<PlaceFilter, "openAt" | "afterWork"> {
  // Who asks what is open at an instant wants to read the state at that instant, or list and filter would differ.
  const at = query.openAt ?? query.at ?? now;
  return { at, ...hoursFilter(query, at) };
}

/** What the map is asked for: the filter of its marks, and the instant that counts as "now". */
export function marksAsked(query: z.output<typeof mapQuery>, now: Date): { at: Date; filter: PlaceFilter } {
  const { zoom: _zoom, layers, open: _open, at: _at, ...rest } = query;
  const { at, ...hours } = openingAsked(query, now);
  return { at, filter: { ...rest, ...hours, litAt: at, ...(layers ? layersToFilter(layers) : {}) } };
}
