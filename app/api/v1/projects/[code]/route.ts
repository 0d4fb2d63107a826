import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { getProject } from "@/server/projects/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.project,
  ({ query, code, now }) => getProject(code, query.near, query.at ?? now),
);
