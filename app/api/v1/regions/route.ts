import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findRegions } from "@/server/regions/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.regions,
  ({ query: { limit, cursor, ...filter } }) => findRegions(filter, { limit, offset: cursor ?? 0 }),
);
