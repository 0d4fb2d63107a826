import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { search } from "@/server/search/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(endpoints.search, ({ query, now }) =>
  search(query.q, { near: query.near, limit: query.limit, withoutFacets: query.facets === "off" }, query.at ?? now),
);
