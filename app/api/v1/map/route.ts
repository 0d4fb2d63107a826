import { endpoints } from "@/domain/api/endpoints";
import { marksAsked } from "@/domain/api/parameters";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { clustered } from "@/server/map/clustered";
import { findMarks } from "@/server/map/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.map,
  async ({ query, now }) => {
    const { at, filter } = marksAsked(query, now);
    const { features, ...counts } = await findMarks(filter, at);
    return {
      type: "FeatureCollection" as const,
      features: query.zoom === undefined ? features : clustered(features, query.bbox, query.zoom),
      ...counts,
    };
  },
);
