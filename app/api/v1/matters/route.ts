import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findMatters } from "@/server/matters/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.matters,
  ({ query: { limit, cursor, ...filter } }) => findMatters(filter, { limit, offset: cursor ?? 0 }),
);
