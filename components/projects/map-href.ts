/** What list and map read alike: the filter, and what travels from page to page. */
const shared = [
  ...["q", "region", "stage", "category", "batch", "light", "leadPost", "department", "team"],
  ...["near", "place", "at", "matters"],
];

/** The query with which the map shows what the list shows: projects only, under the same filter. */
export function mapHref(params: URLSearchParams): string {
  const next = new URLSearchParams([...params].filter(([name]) => shared.includes(name)));
  next.set("layers", "projects");
  return `?${next}`;
}
