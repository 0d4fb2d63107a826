import { store } from "@/offline/data/store";
import type * as server from "@/server/regions/names";

export const hasRegionNamed: typeof server.hasRegionNamed = async (name) =>
  store().rows.regions.some((region) => region.name === name);
