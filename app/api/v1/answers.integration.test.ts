import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { apiDescription } from "@/app/[locale]/api-docs/description";
import { exampleOf } from "@/app/[locale]/api-docs/example";
import { ask, type Name } from "@/app/api/v1/ask-fixture";
import { deniedNames } from "@/domain/api/denied-names-fixture";
import { endpoints } from "@/domain/api/endpoints";
import { problemSchema } from "@/domain/api/problem";
import { exampleCodes } from "@/server/lists/example-codes";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();
afterEach(() => vi.unstubAllEnvs());

const at = encodeURIComponent("2026-09-30T10:00:00+08:00");

const questions: [Name, string, string?][] = [
  ["index", ""],
  ["search", "q=社保&near=115.86,28.69"],
  ["search", "q=jlh&limit=3"],
  ["search", "q=！！"],
  ["matters", "limit=200"],
  ["matters", "topic=birth,elderly&audience=person&level=township&nearHome=true&delegated=false&q=补贴&initial=g"],
  ["matter", "", "M001"],
  ["matterPlaces", `near=115.86,28.69&level=township,village&openAt=${at}`, "M001"],
  ["matterPlaces", "limit=200", "M001"],
  ["bundles", "limit=200"],
  ["bundles", "topic=birth,entry&audience=business&q=开店&limit=2"],
  ["bundle", "", "newborn"],
  ["bundle", `near=115.86,28.69&at=${at}&with=M061,M060`, "newborn"],
  ["bundle", "with=M088,M010,M017,M064,M097,M089,M239", "afterlife"],
  ["bundle", "with=M140,M141,M219", "school-entry"],
  ["servicePoints", "limit=200"],
  ["servicePoints", `near=115.86,28.69&radius=3000&level=village&matter=M001&open=now&at=${at}`],
  ["servicePoints", `open=after-work&at=${at}`],
  ["matterPlaces", `open=after-work&at=${at}`, "M001"],
  ["map", `open=after-work&openAt=${at}`],
  ["servicePoints", "bbox=115.8,28.6,115.9,28.7&region=360113&kind=township-centre&amenity=wifi"],
  ["servicePoint", `near=115.86,28.69&at=${at}`, "360113006-centre"],
  ["offeredMatters", "topic=elderly&q=补贴", "360113006-centre"],
  ["plan", `matters=M001,M017&from=115.8437,28.6962&at=${at}`],
  ["plan", `matters=M001&from=115.8437,28.6962&at=${at}&mode=cycle&complete=only&await=results`],
  ["coverage", "limit=200"],
  ["coverage", `matter=M001&minutes=15&mode=wheelchair&region=360113006&openAt=${at}&sort=name`],
  ["coverage", `kind=township-centre&open=after-work&at=${at}&mode=cycle&minutes=30&limit=5`],
  ["facilities", "limit=200&near=115.86,28.69"],
  ["facilities", "kind=hospital,school&region=360113&q=江西"],
  ["facility", "near=115.86,28.69", "hospital-xiangya-jiangxi"],
  ["projects", "limit=200"],
  ["projects", "near=115.86,28.69&stage=building&category=industry&sort=investment"],
  ["indicators", "limit=200"],
  ["indicators", "region=360103&q=停车"],
  ["indicator", "", "I085"],
  ["regions", "limit=200&level=township"],
  ["regions", "parent=360113&q=九龙湖"],
  ["region", "", "360113006"],
  ["map", ""],
  ["map", "light=red,yellow&at=2026-11-21&layers=projects"],
  ["sites", "layers=projects"],
  ["map", "zoom=11&bbox=115.7,28.5,116,28.8&layers=service-points,hospital"],
  ["baseMap", ""],
  ["pack", ""],
  ["sources", "limit=10"],
  ["openapi", ""],
];

/** Codes for the details of every kind of record, all of them. */
async function codesOf(list: Name): Promise<string[]> {
  const codes: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const response = await ask(list, `limit=200${cursor && `&cursor=${cursor}`}`);
    const page = (await response.json()) as { items: { code: string }[]; nextCursor: string | null };
    codes.push(...page.items.map((item) => item.code));
    cursor = page.nextCursor;
  }
  return codes;
}

describe.each(["on", "off"])("with SAMPLE=%s", (sample) => {
  it.each(questions)("%s?%s %s answers what its schema says, and nothing else", async (name, query, code) => {
    vi.stubEnv("SAMPLE", sample);
    const response = await ask(name, query, code);
    expect(response.status).toBe(200);
    const answer: unknown = await response.json();
    expect(endpoints[name].answer.parse(answer)).toEqual(answer);
    // The description names every field it shows; this walks what really goes out, records of the pack included.
    if (name !== "openapi") expect(deniedNames(answer)).toEqual([]);
  });

  it.each<[Name, Name]>([
    ["matters", "matter"],
    ["servicePoints", "servicePoint"],
    ["facilities", "facility"],
    ["projects", "project"],
    ["regions", "region"],
  ])("every one of the %s has details as described", async (list, details) => {
    vi.stubEnv("SAMPLE", sample);
    const codes = await codesOf(list);
    expect(codes.length).toBeGreaterThan(40);
    for (const code of codes) {
      const answer: unknown = await (await ask(details, "", code)).json();
      expect(endpoints[details].answer.parse(answer)).toEqual(answer);
    }
  });
});

describe("lists", () => {
  it.each<Name>(["matters", "bundles", "servicePoints", "facilities", "projects", "indicators", "regions", "sources"])(
    "%s: pages follow each other without gap or overlap",
    async (name) => {
      const whole = await codesOf(name);
      const { total } = (await (await ask(name, "limit=1")).json()) as { total: number };
      expect(new Set(whole).size).toBe(total);
    },
  );
});

describe("what is not there", () => {
  it.each<Name>([
    "matter",
    "matterPlaces",
    "bundle",
    "servicePoint",
    "offeredMatters",
    "facility",
    "project",
    "indicator",
    "region",
  ])("%s: an unknown code is a 404 problem", async (name) => {
    const response = await ask(name, "", "no-such-code");
    expect(response.status).toBe(404);
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 404 });
  });
});

describe("filters by a record", () => {
  it.each<[Name, string, string]>([
    ["servicePoints", "region=999", "region"],
    ["facilities", "region=999", "region"],
    ["projects", "region=999", "region"],
    ["indicators", "region=999", "region"],
    ["map", "region=999&matter=M001", "region"],
    ["servicePoints", "matter=no-such-matter", "matter"],
    ["map", "matter=no-such-matter", "matter"],
    ["regions", "parent=999", "parent"],
  ])("%s?%s: a code that nothing has is refused by the name of its parameter", async (name, query, parameter) => {
    const response = await ask(name, query);
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).errors).toEqual([{ parameter, reason: "unknown-code" }]);
  });
});

describe("the examples of /api-docs", () => {
  const open = apiDescription().operations.filter(({ operationId }) => operationId in endpoints);
  it.each(open.map((operation) => [operation.operationId as Name, operation] as const))(
    "%s answers",
    async (name, operation) => {
      const { code, query } = exampleOf(operation, await exampleCodes());
      const response = await ask(name, query, code);
      expect(response.status, `${name}?${query}`).toBe(200);
    },
  );
});

it("the whole district fits 40 KB on its way to the map", async () => {
  const body = await (await ask("map")).text();
  expect(gzipSync(body).length).toBeLessThan(40_000);
});
