import { endpoints } from "@/domain/api/endpoints";
import { openingAsked } from "@/domain/api/parameters";
import { layersToFilter } from "@/domain/map/search-params";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findSites } from "@/server/map/sites";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.sites,
  async ({ query, now }) => {
    const { zoom: _zoom, layers, open: _open, at: _at, ...filter } = query;
    const { at, ...hours } = openingAsked(query, now);
    return findSites({ ...filter, ...hours, ...(layers ? layersToFilter(layers) : {}) }, at);
  },
);
