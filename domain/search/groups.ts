/** The groups of an answer, one for each noun that can be found. A new noun is one more line here and in server/search. */
export const searchGroups = ["matters", "bundles", "servicePoints", "facilities", "projects", "regions"] as const;
export type SearchGroup = (typeof searchGroups)[number];

export function isSearchGroup(text: string): text is SearchGroup {
  return searchGroups.some((group) => group === text);
}
