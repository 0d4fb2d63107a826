import "server-only";

/** The address under which the person sees a page: as the proxy in front of us says, else as the browser asked. */
export function publicAddress(headers: Headers, path: string): string {
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim();
  const host = first("x-forwarded-host") ?? first("host") ?? "localhost";
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${host}${path}`;
}
