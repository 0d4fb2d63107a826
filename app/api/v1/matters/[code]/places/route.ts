import { endpoints } from "@/domain/api/endpoints";
import { openingAsked } from "@/domain/api/parameters";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findMatterPlaces, hasMatter } from "@/server/matters/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.matterPlaces,
  async ({ query, code, now }) => {
    if (!(await hasMatter(code))) return null;
    const { at, ...hours } = openingAsked(query, now);
    const { near, level, limit, cursor } = query;
    return findMatterPlaces(code, { near, level, ...hours }, { limit, offset: cursor ?? 0 }, at);
  },
);
