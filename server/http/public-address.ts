import "server-only";
import { environment } from "@/server/db/environment";

const HOST = /^(\[[\da-f:.]+\]|[\w-]+(\.[\w-]+)*)(:\d{1,5})?$/i;

/**
 * The address under which the person sees a page: below `SITE_URL` where that is set, else as the proxy in front of us
 * says, else as the browser asked. A host that is none is not repeated.
 */
export function publicAddress(headers: Headers, path: string): string {
  const { SITE_URL } = environment();
  if (SITE_URL) return SITE_URL + path;
  const first = (name: string) => headers.get(name)?.split(",")[0]?.trim();
  const host = [first("x-forwarded-host"), first("host")].find((each) => each && HOST.test(each)) ?? "localhost";
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${host}${path}`;
}
