import { environment } from "@/server/db/environment";
import { problemResponse } from "@/server/http/problem-response";
import { builtFile, builtVersion } from "@/server/offline/built-file";

const HOUR = "public, max-age=3600";
const FOR_GOOD = "public, max-age=31536000, immutable";

type Context = { params: Promise<{ file: string }> };

/** What belongs to the service worker: how it is registered, how it makes pages, what these do, how they draw a map, and whether it shall be there at all. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  if (file === "state.json") return state();
  if (file === "register.js" || file === "in-page.js") return builtFile(request, file, { "Cache-Control": HOUR });
  // Their addresses name the release.
  if (file === "pages.js" || file === "map.js") return builtFile(request, file, { "Cache-Control": FOR_GOOD });
  return problemResponse("not-found", "There is no such file.");
}

async function state(): Promise<Response> {
  const answer = { offline: environment().OFFLINE, version: await builtVersion() };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}

export const dynamic = "force-dynamic";
