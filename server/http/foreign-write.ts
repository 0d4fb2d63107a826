/** Forms and actions are ours alone: whatever would change something has to say that it comes from this very site. */
export function isForeignWrite({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return false;
  const [origin, host] = [headers.get("origin"), headers.get("x-forwarded-host") ?? headers.get("host")];
  return !origin || !URL.canParse(origin) || new URL(origin).host !== host;
}
