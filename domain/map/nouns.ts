import type { MarkNoun } from "@/domain/map/mark";

// Apart from mark.ts because this runs in the browser, which needs no schemas.
const nouns: Record<MarkNoun, true> = { "service-points": true, facilities: true, projects: true };

/** Whether a part of a path names a noun that stands on the map. */
export function isMarkNoun(name: string): name is MarkNoun {
  return Object.hasOwn(nouns, name);
}
