import "server-only";
import type { PrivateEndpoint } from "@/domain/api/reports";
import { isForeignWrite } from "@/server/http/foreign-write";
import { countAnswer } from "@/server/http/metrics";
import { problemResponse, publicHeaders } from "@/server/http/problem-response";
import { failure } from "@/server/http/public-endpoint";
import { dataHeaders } from "@/server/http/security-headers";

type Context = { params: Promise<{ number?: string } | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** For this site alone, and kept by nobody. */
function privately(response: Response): Response {
  for (const name of Object.keys(publicHeaders)) response.headers.delete(name);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** An answer as JSON, of an address that is not for everybody. */
export function privateResponse(answer: unknown, status: 200 | 201, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(answer), {
    status,
    headers: { ...dataHeaders(), "Content-Type": "application/json; charset=utf-8", ...headers },
  });
}

/** The handlers of an address that is between one person and the office: other sites are neither heard nor answered. */
export function privateEndpoint({ method, path }: PrivateEndpoint, answer: Handler) {
  const allowed = `${method.toUpperCase()}, OPTIONS`;
  const respond: Handler = async (request, context) => {
    const begun = performance.now();
    const response = isForeignWrite(request)
      ? problemResponse("forbidden", "This came from another site.")
      : await answer(request, context).catch((error: unknown) => failure(error, path));
    countAnswer(path, response.status, (performance.now() - begun) / 1000);
    return privately(response);
  };
  const refuse: Handler = async () =>
    privately(problemResponse("method-not-allowed", `Use ${allowed}.`, { headers: { Allow: allowed } }));
  const preflight: Handler = async () => privately(new Response(null, { status: 204, headers: { Allow: allowed } }));
  const handlers = {
    GET: refuse,
    HEAD: refuse,
    POST: refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: preflight,
  };
  return { ...handlers, [method === "post" ? "POST" : "GET"]: respond };
}
