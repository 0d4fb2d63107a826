/**
 * `?…` without one value of a list, or without the whole parameter where the value is empty or its last one.
 * The rows and the view belonged to what was narrowed.
 */
export function withoutValue(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params);
  for (const each of ["more", "page", "c", "z"]) next.delete(each);
  const rest = (next.get(name) ?? "").split(",").filter((each) => each && each.trim() !== value);
  if (value === "" || rest.length === 0) next.delete(name);
  else next.set(name, rest.join(","));
  const query = next.toString();
  return query && `?${query}`;
}
