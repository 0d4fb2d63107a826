import { endpoints } from "@/domain/api/endpoints";
import { getFacility } from "@/server/facilities/queries";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.facility,
  ({ query, code, now }) => getFacility(code, now, query.near),
);
