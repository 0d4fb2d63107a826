/** `?…` with some parameters changed (null takes one out), or "". Back on page one, because the list is another. */
export function queryWith(params: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  next.delete("page");
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query && `?${query}`;
}

/** What travels from page to page: where the person stands, the instant that counts as now, the basket of the trip. */
const travelling = ["near", "place", "at", "matters"];

/** `?…` with only what belongs on the next page too, or "". */
export function travellingQuery(params: URLSearchParams): string {
  const query = new URLSearchParams([...params].filter(([name]) => travelling.includes(name))).toString();
  return query && `?${query}`;
}

/** An address within the product, which may have a query already, with what belongs on the next page too. */
export function withTravelling(url: string, params: URLSearchParams): string {
  const query = travellingQuery(params);
  return url + (url.includes("?") ? query.replace("?", "&") : query);
}
