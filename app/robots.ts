import type { MetadataRoute } from "next";

/** Pages are for everybody; answers of the API and the yardsticks are not pages. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/bench/", "/console", "/nearby", "/reports/"] } };
}
