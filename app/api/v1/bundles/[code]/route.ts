import { endpoints } from "@/domain/api/endpoints";
import { getBundle } from "@/server/bundles/queries";
import { publicEndpoint } from "@/server/http/public-endpoint";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.bundle,
  async ({ query, code, now }) => {
    const chosen = query.with ?? [];
    const bundle = await getBundle(code, { chosen, near: query.near, at: query.at ?? now });
    // A matter that is no part of it changes nothing, and must not seem to.
    return chosen.every((each) => bundle?.matters.some((matter) => matter.code === each)) ? bundle : null;
  },
);
