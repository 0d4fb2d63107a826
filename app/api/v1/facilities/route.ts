import { endpoints } from "@/domain/api/endpoints";
import { findFacilities } from "@/server/facilities/queries";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.facilities,
  ({ query: { limit, cursor, kind, ...filter } }) =>
    findFacilities({ ...filter, facilityKind: kind }, { limit, offset: cursor ?? 0 }),
);
