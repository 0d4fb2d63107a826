import { z } from "zod";
import { openApiDocument } from "@/domain/api/openapi";

/** What the page reads of a JSON schema; the rest of the document passes by. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  example?: unknown;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    example: z.unknown().optional(),
    default: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    items: schema.optional().catch(undefined),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
  }),
);

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema,
});
export type Parameter = z.infer<typeof parameter>;

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(parameter).default([]),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string().default(""),
      content: z.record(z.string(), z.object({ schema: schema.optional() })).optional(),
    }),
  ),
});
export type Operation = z.infer<typeof operation> & { path: string; method: "GET" | "POST" };

const description = z.object({
  paths: z.record(z.string(), z.object({ get: operation.optional(), post: operation.optional() })),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

/** The OpenAPI document as the page shows it: the same document that `/api/v1/openapi.json` answers. */
export function apiDescription(): { operations: Operation[]; schemas: [string, Schema][] } {
  // The generator's types are wider than what it writes; as JSON it is what everybody else reads.
  const { paths, components } = description.parse(JSON.parse(JSON.stringify(openApiDocument())));
  return {
    operations: Object.entries(paths).flatMap(([path, { get, post }]) => [
      ...(get ? [{ ...get, path, method: "GET" as const }] : []),
      ...(post ? [{ ...post, path, method: "POST" as const }] : []),
    ]),
    schemas: Object.entries(components.schemas).sort(([a], [b]) => a.localeCompare(b)),
  };
}
