import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { getServicePoint } from "@/server/service-points/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.servicePoint,
  ({ query, code, now }) => getServicePoint(code, query.at ?? now, query.near),
);
