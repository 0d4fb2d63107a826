import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { getIndicator } from "@/server/indicators/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(endpoints.indicator, ({ code }) =>
  getIndicator(code),
);
