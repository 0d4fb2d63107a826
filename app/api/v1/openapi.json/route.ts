import { endpoints } from "@/domain/api/endpoints";
import { openApiDocument } from "@/domain/api/openapi";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(endpoints.openapi, async () => ({
  ...openApiDocument(),
  openapi: "3.1.0" as const,
}));
