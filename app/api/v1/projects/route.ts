import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findProjects } from "@/server/projects/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.projects,
  ({ query: { limit, cursor, sort, ...filter } }) => findProjects(filter, { limit, offset: cursor ?? 0 }, sort),
);
