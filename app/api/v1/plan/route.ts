import { endpoints } from "@/domain/api/endpoints";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findPlan, getBasket } from "@/server/plan/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.plan,
  async ({ query, now }) => {
    const at = query.at ?? now;
    const matters = await getBasket(query.matters, at);
    // A code that nobody knows is no smaller basket.
    if (matters.length < query.matters.length) return null;
    const { plan } = await findPlan(matters, {
      from: query.from,
      at,
      mode: query.mode,
      onlyFull: query.complete === "only",
      awaitResults: query.await === "results",
    });
    return plan;
  },
);
