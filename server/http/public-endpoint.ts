import "server-only";
import { z } from "zod";
import type { Endpoint } from "@/domain/api/endpoints";
import type { Refusal } from "@/domain/api/problem";
import { codeParam } from "@/domain/map/params";
import { isDatabaseAway } from "@/server/http/database-away";
import { jsonResponse, type TextAnswer, textResponse } from "@/server/http/json-response";
import { logger } from "@/server/http/logger";
import { countAnswer } from "@/server/http/metrics";
import { problemResponse, publicHeaders } from "@/server/http/problem-response";
import { readQuery } from "@/server/http/read-query";
import { unknownCodes } from "@/server/lists/unknown-codes";
import { findShelved } from "@/server/publishing/public";

/** As Next passes it; without a `[code]` in the path there are no params at all. */
type Context = { params: Promise<{ code?: string } | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What an address is asked: its checked query, the code in its path ("" without one), and the instant of asking. */
export type Asked<Query extends z.ZodType> = { query: z.output<Query>; code: string; now: Date };

/** What a query may say of other records, whatever else it says. */
const codeParams = z.object({
  region: z.string().optional(),
  parent: z.string().optional(),
  matter: z.string().optional(),
});

const ALLOWED = "GET, HEAD, OPTIONS";

const refuseMethod: Handler = async () =>
  problemResponse("method-not-allowed", `Use ${ALLOWED}.`, { headers: { Allow: ALLOWED } });

const preflight: Handler = async () =>
  new Response(null, {
    status: 204,
    headers: {
      ...publicHeaders,
      Allow: ALLOWED,
      "Access-Control-Allow-Methods": ALLOWED,
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });

/**
 * The handlers of a public address. `answer` gets a checked query and answers what the endpoint's
 * schema describes, or null where nothing has the code in the path. `asText` answers a query that asks for another
 * form than JSON.
 */
export function publicEndpoint<Query extends z.ZodType, Answer extends z.ZodType>(
  endpoint: Endpoint<Query, Answer>,
  answer: (asked: Asked<Query>) => Promise<z.output<Answer> | null>,
  asText?: (asked: Asked<Query>) => Promise<TextAnswer | null>,
) {
  const respond: Handler = async (request, context) => {
    const read = readQuery(endpoint.query, new URL(request.url).searchParams);
    if (!read.ok) return refusal(read.refusals);
    const code = (await context.params)?.code ?? "";
    const isKnowable = code === "" || codeParam.safeParse(code).success;
    try {
      const unknown = await unknownCodes(codeParams.parse(read.query));
      if (unknown.length > 0) return refusal(unknown.map(({ name }) => ({ parameter: name, reason: "unknown-code" })));
      const asked = { query: read.query, code, now: new Date() };
      const text = isKnowable ? await asText?.(asked) : null;
      if (text) return textResponse(request, text, endpoint.maxAge);
      const found = isKnowable ? await answer(asked) : null;
      if (found === null) return nothing(endpoint.path, isKnowable ? code : "");
      return jsonResponse(request, found, endpoint.maxAge);
    } catch (error) {
      return failure(error, endpoint.path);
    }
  };
  const get: Handler = async (request, context) => {
    const begun = performance.now();
    const response = await respond(request, context);
    countAnswer(endpoint.path, response.status, (performance.now() - begun) / 1000);
    return response;
  };
  const head: Handler = async (request, context) => {
    const { status, headers } = await get(request, context);
    return new Response(null, { status, headers });
  };
  return {
    GET: get,
    HEAD: head,
    OPTIONS: preflight,
    POST: refuseMethod,
    PUT: refuseMethod,
    PATCH: refuseMethod,
    DELETE: refuseMethod,
  };
}

/** Nothing has the code, or nothing any more: then what became of it. */
async function nothing(path: string, code: string): Promise<Response> {
  const noun = path.split("/")[3] ?? "";
  const shelved = code === "" ? null : await findShelved(noun, code);
  if (!shelved) return problemResponse("not-found", "Nothing has this code.");
  const { state, name, since, reason, successor } = shelved;
  return problemResponse(state, `It is ${state} since ${since}.`, {
    record: { name, since, reason, movedTo: successor },
  });
}

function refusal(errors: Refusal[]): Response {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(", ");
  return problemResponse("invalid-parameter", `Look at: ${names}.`, { errors });
}

/** What went wrong, as an answer that says no more than it should. */
export function failure(error: unknown, path: string): Response {
  if (isDatabaseAway(error)) {
    return problemResponse("unavailable", "Nothing is lost. Please try again in a few seconds.", {
      headers: { "Retry-After": "5" },
    });
  }
  logger.error({ err: error, path }, "a public address failed");
  return problemResponse("unexpected", "We have been told. Please try again later.");
}
