import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Coordinates } from "@/domain/positions/position";
import { travelPolicy } from "@/domain/travel/estimates";
import type { Batch } from "@/server/travel/engine";
import { osrm } from "@/server/travel/osrm";
import { createRouting } from "@/server/travel/routing";
import { travelTimes } from "@/server/travel/times";
import { valhalla } from "@/server/travel/valhalla";

const policy = travelPolicy("walk", "2026-09-16");
const [a, b, c] = [
  [115.8437, 28.6962],
  [115.8582, 28.6989],
  [115.8616, 28.7028],
] satisfies [Coordinates, Coordinates, Coordinates];
const batch: Batch = { from: [a, b], to: [b, c], mode: "walk", policy };

/** As Valhalla 3 answers a matrix, with a pair that no way joins. */
const valhallaAnswer = {
  algorithm: "costmatrix",
  units: "kilometers",
  sources: [
    { lon: 115.8437, lat: 28.6962 },
    { lon: 115.8582, lat: 28.6989 },
  ],
  targets: [
    { lon: 115.8582, lat: 28.6989 },
    { lon: 115.8616, lat: 28.7028 },
  ],
  sources_to_targets: [
    [
      { from_index: 0, to_index: 0, time: 1440, distance: 1.728 },
      { from_index: 0, to_index: 1, time: null, distance: null },
    ],
    [
      { from_index: 1, to_index: 0, time: 0, distance: 0 },
      { from_index: 1, to_index: 1, time: 510, distance: 0.612 },
    ],
  ],
};

/** As OSRM 5 answers a table, with a pair that no way joins. */
const osrmAnswer = {
  code: "Ok",
  distances: [
    [1728, null],
    [0, 612],
  ],
  durations: [
    [1244.2, null],
    [0, 440.6],
  ],
  sources: [
    { hint: "abc", distance: 4.2, name: "丰和中大道", location: [115.84372, 28.69617] },
    { hint: "def", distance: 9.1, name: "", location: [115.85823, 28.69895] },
  ],
  destinations: [
    { hint: "def", distance: 9.1, name: "", location: [115.85823, 28.69895] },
    { hint: "ghi", distance: 2.7, name: "", location: [115.86162, 28.70279] },
  ],
};

type Asked = { method?: string; url: string; body: string };
type Answer = (asked: Asked, response: ServerResponse) => void;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** A server that answers as told and remembers what it was asked. */
async function serving(answer: Answer): Promise<{ base: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const each = { method: request.method, url: request.url ?? "", body: await bodyOf(request) };
    asked.push(each);
    answer(each, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const json =
  (value: unknown, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));

describe.each([
  ["Valhalla", valhalla, valhallaAnswer],
  ["OSRM", osrm, osrmAnswer],
] as const)("%s", (_, engine, answer) => {
  it("answers minutes, and no way where there is none", async () => {
    const { base } = await serving(json(answer));
    const times = await createRouting({ engine, base: `${base}/` })(batch);
    expect(times?.by).toBe("routing");
    expect(times?.minutes(0, 0)).toBeCloseTo(24, 9);
    expect(times?.minutes(0, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(times?.minutes(1, 0)).toBe(0);
    expect(times?.minutes(1, 1)).toBeCloseTo(8.5, 9);
  });

  it("is asked once for the same places, and again when one has moved", async () => {
    const { base, asked } = await serving(json(answer));
    const routing = createRouting({ engine, base });
    await routing(batch);
    await routing(batch);
    expect(asked).toHaveLength(1);
    await routing({ ...batch, from: [a, c] });
    expect(asked).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ["an error of the server", json({ error: "no" }, 500)],
    ["a refusal", json({ error_code: 154, error: "Path distance exceeds the max distance limit" }, 400)],
    ["an answer of somebody else", json({ hello: "world" })],
    ["no JSON", (_, response) => response.end("<html>")],
    ["a table of another size", json({ ...answer, distances: [[1]], sources_to_targets: [[{ time: 1 }]] })],
    ["a redirect", (_, response) => response.writeHead(302, { Location: "http://127.0.0.1:1/" }).end()],
    ["a closed door", (_, response) => response.destroy()],
    ["silence", () => {}],
  ])("%s is null, and the engine is left alone for a while", async (_, fail) => {
    const { base, asked } = await serving(fail);
    let now = 1000;
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => failures.push(error);
    const routing = createRouting({ engine, base, timeout: 100, rest: 60_000, clock: () => now, onFailure });
    expect(await routing(batch)).toBeNull();
    expect(await routing(batch)).toBeNull();
    expect(asked).toHaveLength(1);
    expect(failures).toHaveLength(1);
    now += 60_001;
    expect(await routing(batch)).toBeNull();
    expect(asked).toHaveLength(2);
  });
});

it("tells Valhalla our paces and who cannot take steps", async () => {
  const { base, asked } = await serving(json(valhallaAnswer));
  const wheelchair = travelPolicy("wheelchair", "2026-09-16");
  await createRouting({ engine: valhalla, base })({ ...batch, mode: "wheelchair", policy: wheelchair });
  expect(asked[0]).toMatchObject({ method: "POST", url: "/sources_to_targets" });
  expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
    sources: [{ lat: 28.6962, lon: 115.8437 }, { lat: 28.6989 }],
    targets: [{}, {}],
    costing: "pedestrian",
    costing_options: { pedestrian: { walking_speed: 2.88, type: "wheelchair" } },
  });
});

it("asks OSRM for a table by the profile of the way", async () => {
  const { base, asked } = await serving(json(osrmAnswer));
  await createRouting({ engine: osrm, base: `${base}/{profile}` })({ ...batch, mode: "cycle" });
  expect(asked[0]?.url).toBe(
    "/bike/table/v1/bike/115.8437,28.6962;115.8582,28.6989;115.8582,28.6989;115.8616,28.7028" +
      "?sources=0;1&destinations=2;3&annotations=duration,distance",
  );
});

it("asks in batches that the engine takes, and puts them together", async () => {
  const places = Array.from({ length: 120 }, (_, index): Coordinates => [115.8 + index / 1000, 28.69]);
  const { base, asked } = await serving(({ body }, response) => {
    const { sources, targets } = JSON.parse(body) as { sources: { lon: number }[]; targets: { lon: number }[] };
    const table = sources.map((from) => targets.map((to) => ({ time: 60 * Math.abs(from.lon - to.lon) * 1000 })));
    json({ sources_to_targets: table })({ url: "", body }, response);
  });
  const times = await createRouting({ engine: valhalla, base })({ ...batch, from: places, to: places });
  expect(asked).toHaveLength(9);
  for (const [from, to] of [
    [0, 119],
    [77, 3],
    [49, 50],
  ] as const) {
    expect(times?.minutes(from, to)).toBeCloseTo(Math.abs(from - to), 6);
  }
});

it("a table that would keep a page waiting is not asked for", async () => {
  const { base, asked } = await serving(json(valhallaAnswer));
  const many = Array.from({ length: 600 }, (): Coordinates => a);
  expect(await createRouting({ engine: valhalla, base })({ ...batch, from: many, to: many })).toBeNull();
  expect(asked).toHaveLength(0);
});

describe("travel times", () => {
  it("without configuration ask nobody", async () => {
    const asking = vi.spyOn(globalThis, "fetch");
    vi.stubEnv("ROUTING_URL", "");
    const times = await travelTimes(batch);
    expect(times.by).toBe("estimate");
    expect(asking).not.toHaveBeenCalled();
    asking.mockRestore();
  });
  it("come from the configured engine, and from the estimate while it fails", async () => {
    let isBroken = false;
    const { base } = await serving((asked, response) => json(osrmAnswer, isBroken ? 503 : 200)(asked, response));
    vi.stubEnv("ROUTING_URL", base);
    vi.stubEnv("ROUTING_ENGINE", "osrm");
    expect((await travelTimes(batch)).by).toBe("routing");
    isBroken = true;
    const moved = await travelTimes({ ...batch, to: [a, c] });
    expect(moved.by).toBe("estimate");
    expect(moved.minutes(0, 0)).toBe(0);
  });
});
