import type { Operation, Parameter } from "./description";

/** Codes that exist, by the noun in the path. */
type Codes = Readonly<Record<string, string | null>>;

/** What has to be said, and one more parameter with an example; a short page is enough to show the manner. */
function exampleParameters(parameters: Parameter[]): Parameter[] {
  const inQuery = parameters.filter(({ in: place }) => place === "query");
  const needed = inQuery.filter(({ required }) => required);
  const more = inQuery.find(({ required, schema }) => !required && schema.example !== undefined);
  return more ? [...needed, more] : needed;
}

// Commas are readable as they are; a plus would arrive as a space.
const encoded = (value: unknown) => encodeURIComponent(String(value)).replaceAll("%2C", ",");

/** A request that answers: path and query, and the code that stands in the path. */
export function exampleOf(operation: Operation, codes: Codes): { path: string; query: string; code?: string } {
  const { path, parameters } = operation;
  const query = exampleParameters(parameters).map(({ name, schema }) => `${name}=${encoded(schema.example)}`);
  if (parameters.some(({ name }) => name === "limit")) query.push("limit=5");
  const code = path.includes("{code}") ? (codes[path.split("/")[3] ?? ""] ?? undefined) : undefined;
  return { path: code ? path.replace("{code}", code) : path, query: query.join("&"), code };
}
