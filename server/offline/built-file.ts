import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { environment } from "@/server/db/environment";
import { entityTag, holds } from "@/server/http/json-response";
import { problemResponse } from "@/server/http/problem-response";

/** What the build makes for pages without a network. */
export const builtFiles = ["worker.js", "farewell.js", "pages.js", "register.js", "in-page.js", "map.js"] as const;
export type BuiltFile = (typeof builtFiles)[number];

const headers = {
  "Content-Type": "text/javascript; charset=utf-8",
  // What the worker itself may do: nothing but ours.
  "Content-Security-Policy": "default-src 'self'",
  Vary: "Accept-Encoding",
};

/** A script of the present build; the development server has none. */
export async function builtFile(
  request: Request,
  name: BuiltFile,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const file = path.join(/* turbopackIgnore: true */ environment().BUILD_DIR, "offline", name);
  const body = await readFile(file, "utf8").catch(() => null);
  if (body === null) return problemResponse("not-found", "There is no build for pages without a network.");
  const tag = entityTag(body);
  const known = { ...headers, ETag: tag, ...more };
  if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers: known });
  return new Response(body, { headers: known });
}

/** The hash of the present build; empty where there is none. */
export async function builtVersion(): Promise<string> {
  const file = path.join(/* turbopackIgnore: true */ environment().BUILD_DIR, "source-hash");
  return readFile(file, "utf8").catch(() => "");
}
