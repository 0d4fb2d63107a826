import { endpoints } from "@/domain/api/endpoints";
import { projectFilter } from "@/domain/map/search-params";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findProjects } from "@/server/projects/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.projects,
  ({ query: { limit, cursor, sort, at, ...filter }, now }) =>
    findProjects({ ...filter, ...projectFilter(filter, at ?? now) }, { limit, offset: cursor ?? 0 }, sort),
);
