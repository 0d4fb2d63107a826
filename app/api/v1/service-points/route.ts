import { endpoints } from "@/domain/api/endpoints";
import { openingAsked } from "@/domain/api/parameters";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findServicePoints } from "@/server/service-points/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.servicePoints,
  ({ query, now }) => {
    const { limit, cursor, open, at: _, ...filter } = query;
    const { at, ...hours } = openingAsked(query, now);
    return findServicePoints({ ...filter, ...hours, nouns: ["service-points"] }, { limit, offset: cursor ?? 0 }, at);
  },
);
