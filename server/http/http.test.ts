import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  facilitiesQuery,
  mapQuery,
  mattersQuery,
  projectsQuery,
  searchQuery,
  servicePointsQuery,
} from "@/domain/api/parameters";
import { problems } from "@/domain/api/problem";
import { cursorFor } from "@/domain/lists/page";
import { isDatabaseAway } from "@/server/http/database-away";
import { entityTag, holds } from "@/server/http/json-response";
import { problemResponse } from "@/server/http/problem-response";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { readQuery } from "@/server/http/read-query";

const context = (code?: string) => ({ params: Promise.resolve(code === undefined ? undefined : { code }) });

describe("a query", () => {
  it.each<[string, z.ZodType, string, string, string]>([
    ["an unknown parameter", servicePointsQuery, "colour=red", "colour", "unknown-parameter"],
    ["a name given twice", servicePointsQuery, "q=a&q=b", "q", "repeated"],
    ["limit 0", servicePointsQuery, "limit=0", "limit", "out-of-range"],
    ["limit 201", servicePointsQuery, "limit=201", "limit", "out-of-range"],
    ["limit -1", servicePointsQuery, "limit=-1", "limit", "out-of-range"],
    ["limit abc", servicePointsQuery, "limit=abc", "limit", "malformed"],
    ["limit 1.5", servicePointsQuery, "limit=1.5", "limit", "malformed"],
    ["an empty limit", servicePointsQuery, "limit=", "limit", "out-of-range"],
    ["latitude first", servicePointsQuery, "near=28.7,115.8", "near", "out-of-range"],
    ["half a position", servicePointsQuery, "near=115.8", "near", "malformed"],
    ["a radius around nothing", servicePointsQuery, "radius=500", "radius", "needs-near"],
    ["a radius of words", servicePointsQuery, "near=115.8,28.7&radius=far", "radius", "malformed"],
    ["a box upside down", facilitiesQuery, "bbox=116,29,115,28", "bbox", "out-of-order"],
    ["an unknown level", servicePointsQuery, "level=district,moon", "level", "not-one-of"],
    ["an instant without offset", servicePointsQuery, "openAt=2026-09-30T09:00:00", "openAt", "malformed"],
    ["a cursor of somebody else", servicePointsQuery, "cursor=abc", "cursor", "malformed"],
    ["no words to search for", searchQuery, "", "q", "required"],
    ["a pasted page", searchQuery, `q=${"长".repeat(101)}`, "q", "too-long"],
    ["nearest to nothing", projectsQuery, "sort=nearest", "sort", "needs-near"],
    ["a Chinese initial", mattersQuery, "initial=社", "initial", "malformed"],
  ])("refuses %s", (_, schema, query, parameter, reason) => {
    const read = readQuery(schema, new URLSearchParams(query));
    expect(read).toMatchObject({ ok: false, refusals: [{ parameter, reason }] });
  });

  it("leaves out what cannot be read where the query asks for it, and still refuses unknown names", () => {
    const asked = "layers=nonsense&level=xyz,village&near=abc&radius=500&unreadable=ignored";
    const read = readQuery(mapQuery, new URLSearchParams(asked));
    expect(read).toEqual({ ok: true, query: { level: ["village"], unreadable: "ignored" } });
    expect(readQuery(mapQuery, new URLSearchParams("level=xyz&unreadable=ignored&moon=1")).ok).toBe(false);
    expect(readQuery(mapQuery, new URLSearchParams("level=xyz")).ok).toBe(false);
    expect(readQuery(servicePointsQuery, new URLSearchParams("level=xyz&unreadable=ignored")).ok).toBe(false);
  });

  it("names the values that are allowed", () => {
    const read = readQuery(servicePointsQuery, new URLSearchParams("level=moon"));
    expect(read).toMatchObject({ refusals: [{ allowed: expect.stringContaining("district, township, village") }] });
  });

  it("is read into values", () => {
    const params = new URLSearchParams({ near: "115.8,28.7", level: "village,township", cursor: cursorFor(40) });
    expect(readQuery(servicePointsQuery, params)).toEqual({
      ok: true,
      query: { near: [115.8, 28.7], level: ["village", "township"], cursor: 40, limit: 20 },
    });
  });
});

describe("a problem", () => {
  it.each(Object.entries(problems))("%s keeps to RFC 9457", async (name, { status, title }) => {
    const response = problemResponse(name as keyof typeof problems, "Details.");
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      type: `urn:district-service-map:problem:${name}`,
      title,
      status,
      detail: "Details.",
    });
  });
});

describe("an entity tag", () => {
  it("is strong and speaks for the bytes", () => {
    expect(entityTag("a")).toMatch(/^"[\w-]{27}"$/);
    expect(entityTag("a")).toBe(entityTag("a"));
    expect(entityTag("a")).not.toBe(entityTag("b"));
  });
  it.each<[string | null, boolean]>([
    [null, false],
    ['"x"', true],
    ['W/"x"', true],
    ['"y", "x"', true],
    ["*", true],
    ['"y"', false],
    ["x", false],
  ])("held by If-None-Match %s: %s", (header, expected) => expect(holds(header, '"x"')).toBe(expected));
});

describe("a public endpoint", () => {
  const schema = z.strictObject({ fail: z.string().optional() });
  const away = Object.assign(new Error("x"), { meta: { driverAdapterError: { cause: { originalCode: "57P01" } } } });
  const routes = publicEndpoint(
    {
      path: "/api/v1/things/{code}",
      summary: "Things",
      query: schema,
      answer: z.object({ code: z.string() }),
      maxAge: 60,
    },
    async ({ query, code }) => {
      if (query.fail === "away") throw away;
      if (query.fail === "bug") throw new Error("secret detail");
      return code === "none" ? null : { code };
    },
  );
  const ask = (query = "", init: RequestInit = {}, code = "a") =>
    routes.GET(new Request(`http://host/api/v1/things/a${query}`, init), context(code));

  it("answers with a tag, and 304 to whoever holds it", async () => {
    const first = await ask();
    expect(await first.json()).toEqual({ code: "a" });
    expect(first.headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=600");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const tag = first.headers.get("etag") ?? "";
    const second = await ask("", { headers: { "If-None-Match": tag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(second.headers.get("etag")).toBe(tag);
  });
  it("gets no params from Next where the path has no code", async () => {
    const response = await routes.GET(new Request("http://host/api/v1/things"), context());
    expect(await response.json()).toEqual({ code: "" });
  });
  it("answers HEAD with the headers only", async () => {
    const head = await routes.HEAD(new Request("http://host/x", { method: "HEAD" }), context("a"));
    expect(head.status).toBe(200);
    expect(head.headers.get("etag")).toBe((await ask()).headers.get("etag"));
    expect(await head.text()).toBe("");
  });
  it("answers 404 to an unknown code, and to what no code can be", async () => {
    expect((await ask("", {}, "none")).status).toBe(404);
    expect((await ask("", {}, "a\u0000b")).status).toBe(404);
  });
  it("answers 400 with every bad parameter", async () => {
    const response = await ask("?x=1&y=2");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: "x" }, { parameter: "y" }] });
  });
  it("answers 503 with Retry-After while the database is away", async () => {
    const response = await ask("?fail=away");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
  });
  it("answers 500 without what went wrong", async () => {
    const response = await ask("?fail=bug");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)("refuses %s with Allow", async (method) => {
    const response = await routes[method](new Request("http://host/x", { method }), context());
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
  it("answers OPTIONS", async () => {
    const response = await routes.OPTIONS(new Request("http://host/x", { method: "OPTIONS" }), context());
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("a database that is away", () => {
  const driver = (cause: object) => Object.assign(new Error("x"), { meta: { driverAdapterError: { cause } } });
  it.each<[string, unknown, boolean]>([
    ["refuses connections", driver({ kind: "DatabaseNotReachable" }), true],
    ["shuts down", driver({ kind: "postgres", originalCode: "57P01" }), true],
    ["starts up", driver({ kind: "postgres", originalCode: "57P03" }), true],
    ["is not migrated", driver({ kind: "TableDoesNotExist", originalCode: "42P01" }), true],
    ["was killed", new Error("Connection terminated unexpectedly"), true],
    ["answers that the statement is wrong", driver({ kind: "postgres", originalCode: "22021" }), false],
    [
      "away, as the library of sessions says it",
      new Error("Failed to get session", { cause: driver({ kind: "SocketTimeout" }) }),
      true,
    ],
    ["is not the cause", new TypeError("x is not a function"), false],
    ["is not even an error", "x", false],
  ])("%s", (_, error, expected) => expect(isDatabaseAway(error)).toBe(expected));
});
