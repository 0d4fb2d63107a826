import { z } from "zod";
import { baseMapSchema } from "@/domain/api/base-map";
import { packSchema } from "@/domain/api/pack";
import * as parameters from "@/domain/api/parameters";
import { searchAnswerSchema } from "@/domain/api/search";
import { sourceUseSchema } from "@/domain/api/sources";
import { bundleSchema, bundleSummarySchema } from "@/domain/bundles/bundle";
import { bundleQuery, bundlesQuery } from "@/domain/bundles/search-params";
import { coverageSchema } from "@/domain/coverage/coverage";
import { coverageQuery } from "@/domain/coverage/search-params";
import { facilitySchema, facilitySummarySchema } from "@/domain/facilities/facility";
import { indicatorSchema } from "@/domain/indicators/indicator";
import { pageSchema } from "@/domain/lists/page";
import { marksSchema } from "@/domain/map/mark";
import { sitesSchema } from "@/domain/map/site";
import { matterPlaceSchema, matterSchema, matterSummarySchema, offeredMatterSchema } from "@/domain/matters/matter";
import { planSchema } from "@/domain/plan/plan";
import { planQuery } from "@/domain/plan/search-params";
import { projectSchema, projectSummarySchema } from "@/domain/projects/project";
import { regionSchema, regionSummarySchema } from "@/domain/regions/region";
import { servicePointSchema, servicePointSummarySchema } from "@/domain/service-points/service-point";

/** One public address: what it takes, what it answers, how long caches may keep the answer. */
export type Endpoint<Query extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> = {
  path: `/api/v1${string}`;
  summary: string;
  query: Query;
  answer: Answer;
  /** Seconds. */
  maxAge: number;
};

// Answers that say "open" or "closed" must not outlive the minute; the rest changes when somebody imports.
const MINUTE = 60;
const FEW_MINUTES = 300;
const DAY = 86_400;

function endpoint<Query extends z.ZodType, Answer extends z.ZodType>(
  path: Endpoint["path"],
  summary: string,
  query: Query,
  answer: Answer,
  maxAge: number,
): Endpoint<Query, Answer> {
  return { path, summary, query, answer, maxAge };
}

const indexSchema = z.object({
  /** Where the description for machines is, and the one for people. */
  openapi: z.string(),
  documentation: z.string(),
  /** Every address, by its name in the description. */
  addresses: z.record(z.string(), z.string()),
});

/** Every public address. The routes take their schemas from here, and so does the OpenAPI document. */
export const endpoints = {
  index: endpoint("/api/v1", "The addresses of this API", parameters.noQuery, indexSchema, DAY),
  search: endpoint("/api/v1/search", "What words mean, in groups", parameters.searchQuery, searchAnswerSchema, MINUTE),
  matters: endpoint(
    "/api/v1/matters",
    "Matters by name",
    parameters.mattersQuery,
    pageSchema(matterSummarySchema),
    FEW_MINUTES,
  ),
  matter: endpoint(
    "/api/v1/matters/{code}",
    "One matter with its guide",
    parameters.noQuery,
    matterSchema,
    FEW_MINUTES,
  ),
  matterPlaces: endpoint(
    "/api/v1/matters/{code}/places",
    "Where a matter is handled, nearest first",
    parameters.matterPlacesQuery,
    pageSchema(matterPlaceSchema),
    MINUTE,
  ),
  bundles: endpoint(
    "/api/v1/bundles",
    "Bundles: matters that one event in life asks for together",
    bundlesQuery,
    pageSchema(bundleSummarySchema),
    FEW_MINUTES,
  ),
  bundle: endpoint(
    "/api/v1/bundles/{code}",
    "One bundle: order, merged papers, estimates, and the places that do it together",
    bundleQuery,
    bundleSchema,
    MINUTE,
  ),
  servicePoints: endpoint(
    "/api/v1/service-points",
    "Service points, nearest first with near",
    parameters.servicePointsQuery,
    pageSchema(servicePointSummarySchema),
    MINUTE,
  ),
  servicePoint: endpoint(
    "/api/v1/service-points/{code}",
    "One service point with its windows",
    parameters.servicePointQuery,
    servicePointSchema,
    MINUTE,
  ),
  offeredMatters: endpoint(
    "/api/v1/service-points/{code}/matters",
    "What can be done at a service point",
    parameters.offeredMattersQuery,
    pageSchema(offeredMatterSchema),
    FEW_MINUTES,
  ),
  facilities: endpoint(
    "/api/v1/facilities",
    "Facilities, nearest first with near",
    parameters.facilitiesQuery,
    pageSchema(facilitySummarySchema),
    FEW_MINUTES,
  ),
  facility: endpoint("/api/v1/facilities/{code}", "One facility", parameters.nearQuery, facilitySchema, FEW_MINUTES),
  projects: endpoint(
    "/api/v1/projects",
    "Projects, nearest first with near",
    parameters.projectsQuery,
    pageSchema(projectSummarySchema),
    FEW_MINUTES,
  ),
  project: endpoint(
    "/api/v1/projects/{code}",
    "One project with its light, milestones, progress, problems, duties and parties",
    parameters.projectQuery,
    projectSchema,
    FEW_MINUTES,
  ),
  indicators: endpoint(
    "/api/v1/indicators",
    "Indicators with the figures reported for them; format=csv answers every figure that matches",
    parameters.indicatorsQuery,
    pageSchema(indicatorSchema),
    FEW_MINUTES,
  ),
  indicator: endpoint(
    "/api/v1/indicators/{code}",
    "One indicator with its figures",
    parameters.noQuery,
    indicatorSchema,
    FEW_MINUTES,
  ),
  regions: endpoint(
    "/api/v1/regions",
    "Regions by statistical code",
    parameters.regionsQuery,
    pageSchema(regionSummarySchema),
    FEW_MINUTES,
  ),
  region: endpoint("/api/v1/regions/{code}", "One region", parameters.noQuery, regionSchema, FEW_MINUTES),
  map: endpoint("/api/v1/map", "Marks and clusters as GeoJSON", parameters.mapQuery, marksSchema, MINUTE),
  sites: endpoint(
    "/api/v1/map/sites",
    "Sites of projects on the map that are lines or areas, as GeoJSON",
    parameters.mapQuery,
    sitesSchema,
    MINUTE,
  ),
  plan: endpoint(
    "/api/v1/plan",
    "Trips that do several matters at the fewest places, best first",
    planQuery,
    planSchema,
    MINUTE,
  ),
  coverage: endpoint(
    "/api/v1/coverage",
    "Communities within so many minutes of a service point, the farthest first; format=csv answers the whole table",
    coverageQuery,
    coverageSchema,
    MINUTE,
  ),
  baseMap: endpoint("/api/v1/base-map", "The built-in base map as GeoJSON", parameters.noQuery, baseMapSchema, DAY),
  pack: endpoint(
    "/api/v1/pack",
    "Everything that pages need without a network: the district's records as its files have them",
    parameters.noQuery,
    packSchema,
    FEW_MINUTES,
  ),
  sources: endpoint(
    "/api/v1/sources",
    "Sources and what rests on them",
    parameters.sourcesQuery,
    pageSchema(sourceUseSchema),
    FEW_MINUTES,
  ),
  openapi: endpoint(
    "/api/v1/openapi.json",
    "This description",
    parameters.noQuery,
    z.looseObject({ openapi: z.literal("3.1.0") }),
    DAY,
  ),
} satisfies Record<string, Endpoint>;
