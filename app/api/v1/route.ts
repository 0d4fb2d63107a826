import { endpoints } from "@/domain/api/endpoints";
import { privateEndpoints } from "@/domain/api/reports";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(endpoints.index, async () => ({
  openapi: endpoints.openapi.path,
  documentation: "/api-docs",
  addresses: Object.fromEntries(
    Object.entries({ ...endpoints, ...privateEndpoints }).map(([name, { path }]) => [name, path]),
  ),
}));
