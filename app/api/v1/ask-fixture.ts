import type { endpoints } from "@/domain/api/endpoints";

type Route = { GET(request: Request, context: { params: Promise<{ code: string } | undefined> }): Promise<Response> };
/** An address of the API by its name in the table. */
export type Name = keyof typeof endpoints;

const routes: Record<Name, () => Promise<Route>> = {
  index: () => import("@/app/api/v1/route"),
  search: () => import("@/app/api/v1/search/route"),
  matters: () => import("@/app/api/v1/matters/route"),
  matter: () => import("@/app/api/v1/matters/[code]/route"),
  matterPlaces: () => import("@/app/api/v1/matters/[code]/places/route"),
  bundles: () => import("@/app/api/v1/bundles/route"),
  bundle: () => import("@/app/api/v1/bundles/[code]/route"),
  servicePoints: () => import("@/app/api/v1/service-points/route"),
  servicePoint: () => import("@/app/api/v1/service-points/[code]/route"),
  offeredMatters: () => import("@/app/api/v1/service-points/[code]/matters/route"),
  facilities: () => import("@/app/api/v1/facilities/route"),
  facility: () => import("@/app/api/v1/facilities/[code]/route"),
  projects: () => import("@/app/api/v1/projects/route"),
  project: () => import("@/app/api/v1/projects/[code]/route"),
  indicators: () => import("@/app/api/v1/indicators/route"),
  indicator: () => import("@/app/api/v1/indicators/[code]/route"),
  regions: () => import("@/app/api/v1/regions/route"),
  region: () => import("@/app/api/v1/regions/[code]/route"),
  map: () => import("@/app/api/v1/map/route"),
  sites: () => import("@/app/api/v1/map/sites/route"),
  plan: () => import("@/app/api/v1/plan/route"),
  coverage: () => import("@/app/api/v1/coverage/route"),
  baseMap: () => import("@/app/api/v1/base-map/route"),
  pack: () => import("@/app/api/v1/pack/route"),
  sources: () => import("@/app/api/v1/sources/route"),
  openapi: () => import("@/app/api/v1/openapi.json/route"),
};

/** What an address answers, asked as Next asks it. */
export async function ask(name: Name, query = "", code?: string): Promise<Response> {
  const { GET } = await routes[name]();
  return GET(new Request(`http://host/x?${query}`), {
    params: Promise.resolve(code === undefined ? undefined : { code }),
  });
}
