/** Where the records of a noun are listed. */
export const listPaths = {
  matters: "/matters",
  bundles: "/bundles",
  projects: "/projects",
  facilities: "/facilities",
  regions: "/nearby",
  "service-points": "/?layers=service-points",
} as const;
export type ListedNoun = keyof typeof listPaths;

export function isListedNoun(noun: string | null): noun is ListedNoun {
  return noun !== null && Object.hasOwn(listPaths, noun);
}
