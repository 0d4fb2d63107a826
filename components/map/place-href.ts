import type { Mark } from "@/domain/map/mark";

/** Parameters that go along from page to page: the view, and the filter that map and list share. */
const kept = [
  "c",
  "z",
  "layers",
  "base",
  "near",
  "q",
  "level",
  "kind",
  "amenity",
  "open",
  "openAt",
  "matter",
  "region",
  "stage",
  "category",
  "light",
  "batch",
  "leadPost",
  "department",
  "team",
  "at",
];

const prefix = (locale: string): string => (locale === "zh" ? "" : `/${locale}`);

function keptOf(search: string): URLSearchParams {
  const params = new URLSearchParams(search);
  return new URLSearchParams([...params].filter(([name]) => kept.includes(name)));
}

function withParams(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

/** The page of a mark, with the map as it is now. */
export function markHref(mark: Pick<Mark, "n" | "c">, locale: string, search: string): string {
  return withParams(`${prefix(locale)}/${mark.n}/${encodeURIComponent(mark.c)}`, keptOf(search));
}

/** The list of places, nearest first from here: the page with the list beside the map. */
export function nearHref([lng, lat]: readonly [number, number], locale: string, search: string): string {
  const params = keptOf(search);
  // Four decimals are ten metres: enough to sort by, and less than a person's exact place.
  params.set("near", `${lng.toFixed(4)},${lat.toFixed(4)}`);
  return withParams(prefix(locale) || "/", params);
}
