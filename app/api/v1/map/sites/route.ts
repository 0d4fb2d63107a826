import { endpoints } from "@/domain/api/endpoints";
import { marksAsked } from "@/domain/api/parameters";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findSites } from "@/server/map/sites";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.sites,
  async ({ query, now }) => {
    const { at, filter } = marksAsked(query, now);
    return findSites(filter, at);
  },
);
