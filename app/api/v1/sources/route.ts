import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { pageOf } from "@/server/lists/page-request";
import { listSources } from "@/server/sources/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.sources,
  async ({ query: { limit, cursor: offset = 0 } }) => {
    const sources = await listSources();
    return pageOf(sources.slice(offset, offset + limit), sources.length, { limit, offset });
  },
);
