import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findIndicators } from "@/server/indicators/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.indicators,
  ({ query: { limit, cursor, ...filter } }) => findIndicators(filter, { limit, offset: cursor ?? 0 }),
);
