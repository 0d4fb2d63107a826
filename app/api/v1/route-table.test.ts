import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { endpoints } from "@/domain/api/endpoints";
import { openApiDocument } from "@/domain/api/openapi";
import { privateEndpoints } from "@/domain/api/reports";

const here = path.join(process.cwd(), "app/api/v1");

/** Addresses of the route files; the one for addresses that do not exist is not an address. */
const addresses = readdirSync(here, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts" && !file.includes("[..."))
  .map((file) =>
    `/api/v1/${path.dirname(file).split(path.sep).join("/")}`.replace(/\/\.$/, "").replaceAll(/\[(\w+)\]/g, "{$1}"),
  );

describe("the table of addresses", () => {
  it("has exactly the route files", () => {
    expect(
      [...Object.values(endpoints), ...Object.values(privateEndpoints)].map((endpoint) => endpoint.path).sort(),
    ).toEqual(addresses.sort());
  });

  it("is what the OpenAPI document describes", () => {
    const { openapi, paths, components } = openApiDocument();
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths ?? {}).sort()).toEqual(addresses.sort());
    expect(Object.keys(components?.schemas ?? {})).toEqual(
      expect.arrayContaining(["ServicePointSummary", "Matter", "Marks", "ProblemDocument"]),
    );
  });

  it.each(Object.entries(privateEndpoints))(
    "%s is described by its method alone",
    (name, { method, path: address }) => {
      const described = openApiDocument().paths?.[address] ?? {};
      expect(Object.keys(described)).toEqual([method]);
      expect(described[method]?.operationId).toBe(name);
    },
  );

  it.each(Object.entries(endpoints))("%s describes every parameter that it takes", (name, endpoint) => {
    const parameters = openApiDocument().paths?.[endpoint.path]?.get?.parameters ?? [];
    const described = parameters.flatMap((each) => ("name" in each ? [each.name] : []));
    const inPath = endpoint.path.includes("{code}") ? ["code"] : [];
    expect(described.sort()).toEqual([...inPath, ...Object.keys(endpoint.query.shape)].sort());
    expect(openApiDocument().paths?.[endpoint.path]?.get?.operationId).toBe(name);
  });
});
