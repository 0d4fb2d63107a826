import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from "zod-openapi";
import { type Endpoint, endpoints } from "@/domain/api/endpoints";
import { type ProblemName, problemSchema, problems } from "@/domain/api/problem";
import {
  followedReportSchema,
  idempotencyKeySchema,
  newReportSchema,
  privateEndpoints,
  receivedReportSchema,
  reportNumberSchema,
} from "@/domain/api/reports";
import { codeParam } from "@/domain/map/params";

const PROBLEM = "application/problem+json";

function failures(names: ProblemName[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    names.map((name) => [
      String(problems[name].status),
      { description: problems[name].title, content: { [PROBLEM]: { schema: problemSchema } } },
    ]),
  );
}

function responses({ path, query, answer }: Endpoint): ZodOpenApiResponsesObject {
  const withCode = path.includes("{code}");
  const asCsv = "format" in (query as z.ZodObject).shape ? { "text/csv": { schema: z.string() } } : {};
  return {
    "200": {
      description: "The answer",
      headers: z.object({ ETag: z.string(), "Cache-Control": z.string() }),
      content: { "application/json": { schema: answer }, ...asCsv },
    },
    "304": { description: "Unchanged since the ETag that the request names" },
    ...failures(["invalid-parameter"]),
    ...(withCode ? failures(["not-found", "withdrawn"]) : {}),
    ...failures(["too-many-requests", "unexpected", "unavailable"]),
  };
}

/** What is sent by one person and read by the same: refused to other sites, kept by no cache. */
function privatePaths(): ZodOpenApiPathsObject {
  const { sendReport, report } = privateEndpoints;
  const usual: ProblemName[] = ["invalid-parameter", "forbidden", "not-found"];
  return {
    [sendReport.path]: {
      post: {
        operationId: "sendReport",
        summary: sendReport.summary,
        requestParams: { header: z.object({ "Idempotency-Key": idempotencyKeySchema }) },
        requestBody: {
          required: true,
          content: {
            "application/json": { schema: newReportSchema },
            "multipart/form-data": { schema: newReportSchema },
          },
        },
        responses: {
          "201": {
            description: "Received, now or when it was sent before",
            headers: z.object({ Location: z.string() }),
            content: { "application/json": { schema: receivedReportSchema } },
          },
          ...failures([...usual, "too-large", "too-many-requests", "unexpected", "unavailable"]),
        },
      },
    },
    [report.path]: {
      get: {
        operationId: "report",
        summary: report.summary,
        requestParams: {
          path: z.object({ number: reportNumberSchema }),
          header: z.object({
            Authorization: z.string().meta({ description: "Bearer and the last part of the private link" }),
          }),
        },
        responses: {
          "200": { description: "The report", content: { "application/json": { schema: followedReportSchema } } },
          ...failures(["not-found", "unexpected", "unavailable"]),
        },
      },
    },
  };
}

/** The OpenAPI 3.1 document, made from the very schemas that check requests and answers. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.includes("{code}") ? { path: z.object({ code: codeParam }) } : {};
    paths[endpoint.path] = {
      get: {
        operationId,
        summary: endpoint.summary,
        requestParams: { query: endpoint.query as z.ZodObject, ...path },
        responses: responses(endpoint),
      },
    };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "District Service Map",
      version: "1",
      description: "Positions are [lng, lat] in WGS 84/CGCS2000, instants RFC 3339 with offset, distances metres.",
    },
    paths: { ...paths, ...privatePaths() },
  });
}
