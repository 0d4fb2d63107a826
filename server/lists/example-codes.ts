import "server-only";
import { database } from "@/server/db/client";

/** Nouns whose records have an address of their own, and a record of each that exists here; null while there is none. */
export type ExampleCodes = Record<
  "matters" | "bundles" | "service-points" | "facilities" | "projects" | "indicators" | "regions",
  string | null
>;

/** One code of every noun: examples that answer, whatever district is loaded. */
export async function exampleCodes(): Promise<ExampleCodes> {
  const [row] = await database().$queryRaw<ExampleCodes[]>`
    SELECT (SELECT min(code) FROM matters) AS matters, (SELECT min(code) FROM bundles) AS bundles, (SELECT min(code) FROM service_points) AS "service-points",
           (SELECT min(code) FROM facilities) AS facilities, (SELECT min(code) FROM projects) AS projects,
           (SELECT min(code) FROM indicators) AS indicators, (SELECT min(code) FROM regions) AS regions`;
  const none = { matters: null, bundles: null, "service-points": null, facilities: null, projects: null };
  return row ?? { ...none, indicators: null, regions: null };
}
