import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findOfferedMatters, hasServicePoint } from "@/server/service-points/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.offeredMatters,
  async ({ query: { limit, cursor, ...filter }, code, now }) =>
    (await hasServicePoint(code)) ? findOfferedMatters(code, filter, { limit, offset: cursor ?? 0 }, now) : null,
);
