import { endpoints } from "@/domain/api/endpoints";
import { openingAsked } from "@/domain/api/parameters";
import { layersToFilter } from "@/domain/map/search-params";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { clustered } from "@/server/map/clustered";
import { findMarks } from "@/server/map/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.map,
  async ({ query, now }) => {
    const { zoom, layers, open, at: _, ...filter } = query;
    const { at, ...hours } = openingAsked(query, now);
    const marks = await findMarks({ ...filter, ...hours, litAt: at, ...(layers ? layersToFilter(layers) : {}) }, at);
    return {
      type: "FeatureCollection" as const,
      features: zoom === undefined ? marks.features : clustered(marks.features, query.bbox, zoom),
      withoutPosition: marks.withoutPosition,
      total: marks.total,
    };
  },
);
