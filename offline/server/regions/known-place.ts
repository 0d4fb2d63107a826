import { store } from "@/offline/data/store";
import type * as server from "@/server/regions/known-place";

/** A name out of the pack, else none: an address must not put words into the site's mouth. */
export const withKnownPlace: typeof server.withKnownPlace = async (params) => {
  const name = params.get("place");
  if (!name || store().rows.regions.some((region) => region.name === name)) return params;
  const rest = new URLSearchParams(params);
  rest.delete("place");
  return rest;
};
