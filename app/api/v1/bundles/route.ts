import { endpoints } from "@/domain/api/endpoints";
import { findBundles } from "@/server/bundles/queries";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.bundles,
  ({ query: { limit, cursor, ...filter } }) => findBundles(filter, { limit, offset: cursor ?? 0 }),
);
