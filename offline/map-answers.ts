import { mapQuery, marksAsked } from "@/domain/api/parameters";
import { MAP_API } from "@/offline/map-api";
import { readQuery } from "@/server/http/read-query";
import { findMarks, getBaseMap } from "@/server/map/queries";

/** What a map of a page made here asks for, as the API's address of that name answers it; null for anything else. */
export async function answerMap({ pathname, searchParams }: URL, now: Date): Promise<object | null> {
  if (pathname === `${MAP_API}/base-map`) return getBaseMap();
  const read = readQuery(mapQuery, searchParams);
  if (pathname !== `${MAP_API}/map` || !read.ok) return null;
  const { at, filter } = marksAsked(read.query, now);
  return { type: "FeatureCollection", ...(await findMarks(filter, at)) };
}
