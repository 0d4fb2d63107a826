import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/reports/[number]/route";
import { OPTIONS, POST, PUT, GET as readingAll } from "@/app/api/v1/reports/route";
import { problemSchema } from "@/domain/api/problem";
import { followedReportSchema, receivedReportSchema } from "@/domain/api/reports";
import { MOST_NOTE_CHARACTERS, reportLimits } from "@/domain/reports/limits";
import { TEST_SECRET } from "@/server/accounts/test-accounts";
import { database } from "@/server/db/client";
import { withdrawReport } from "@/server/reports/withdraw";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

const PAGE = "http://host/api/v1/reports";
const nobody = { params: Promise.resolve(undefined) };
const about = { noun: "service-points", code: "360113002-centre", kind: "phone" };

let people = 0;
const newAddress = () => `10.20.0.${++people}`;

type Sending = { key?: string | null; origin?: string; address?: string };
function post(body: unknown, { key = randomUUID(), origin = "http://host", address = newAddress() }: Sending = {}) {
  const isForm = body instanceof FormData;
  const headers = new Headers({ Host: "host", "X-Forwarded-For": address });
  if (origin) headers.set("Origin", origin);
  if (key) headers.set("Idempotency-Key", key);
  if (!isForm) headers.set("Content-Type", "application/json");
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return POST(new Request(PAGE, { method: "POST", headers, body: isForm ? body : text }), nobody);
}
const received = async (response: Response) => receivedReportSchema.parse(await response.json());
const problem = async (response: Response) => problemSchema.parse(await response.json());

function read(number: string, token: string | null): Promise<Response> {
  const headers = new Headers(token === null ? {} : { Authorization: `Bearer ${token}` });
  return GET(new Request(`${PAGE}/${number}`, { headers }), { params: Promise.resolve({ number }) });
}

describe("a report by the API", () => {
  it("is received with a number and a private link, and read by who holds the link alone", async () => {
    const response = await post({ ...about, note: "打了三次没人接" });
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const { number, link } = await received(response);
    expect(response.headers.get("location")).toBe(`/api/v1/reports/${number}`);
    const token = link.split("/").at(-1) ?? "";

    const followed = await read(number, token);
    expect([followed.status, followed.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(followedReportSchema.parse(await followed.json())).toMatchObject({
      number,
      ...about,
      note: "打了三次没人接",
    });

    const other = (await received(await post(about))).link.split("/").at(-1) ?? "";
    for (const wrong of [null, "", other, "A".repeat(22)])
      expect((await read(number, wrong)).status, `${wrong}`).toBe(404);
    expect((await read("2026-000001x", token)).status).toBe(404);
  });

  it("says so once it was taken back, and nothing else of it", async () => {
    const { number, link } = await received(await post({ ...about, note: "打了三次没人接" }));
    const token = link.split("/").at(-1) ?? "";
    await withdrawReport(token, new Date("2026-11-22T09:00:00+08:00"));
    const followed = followedReportSchema.parse(await (await read(number, token)).json());
    expect(followed).toMatchObject({ state: "withdrawn", withdrawnAt: "2026-11-22T09:00:00+08:00", note: null });
  });

  it("sent twice under one key is one report, also at once", async () => {
    const key = randomUUID();
    const before = await database().report.count();
    const answers = [
      ...(await Promise.all([post(about, { key }), post(about, { key })])),
      await post({ ...about, note: "补一句" }, { key }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set((await Promise.all(answers.map(received))).map(({ link }) => link)).size).toBe(1);
    expect(await database().report.count()).toBe(before + 1);
    expect((await post(about)).status).toBe(201);
    expect(await database().report.count()).toBe(before + 2);
  });

  it("may bring a photo, which has to be one", async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const form = (content: BlobPart, name = "a.jpg") => {
      const data = new FormData();
      for (const [field, value] of Object.entries(about)) data.set(field, value);
      data.set("photo", new File([content], name, { type: "image/jpeg" }));
      return data;
    };
    const kept = await received(await post(form(new Uint8Array(bytes))));
    expect(kept.photo).toBe("kept");
    const followed = await read(kept.number, kept.link.split("/").at(-1) ?? "");
    expect(await followed.json()).toMatchObject({ hasPhoto: true });
    const before = await database().report.count();
    expect(await problem(await post(form("<svg/>")))).toMatchObject({
      status: 400,
      errors: [{ parameter: "photo", reason: "malformed" }],
    });
    expect((await post(form(new Uint8Array(6_000_000)))).status).toBe(413);
    expect(await database().report.count()).toBe(before);
  });

  it.each<[string, unknown, Sending, number, string?]>([
    ["another noun", { ...about, noun: "users" }, {}, 400, "noun"],
    ["a kind that the noun has not", { ...about, noun: "indicators" }, {}, 400, "kind"],
    ["a note that is too long", { ...about, note: "长".repeat(MOST_NOTE_CHARACTERS + 1) }, {}, 400, "note"],
    ["what nobody asked for", { ...about, token: "x" }, {}, 400, "token"],
    ["no record", { ...about, code: undefined }, {}, 400, "code"],
    ["no key", about, { key: null }, 400, "Idempotency-Key"],
    ["a key that can be guessed", about, { key: "12345678" }, 400, "Idempotency-Key"],
    ["no JSON", "{", {}, 400],
    ["a record that is not there", { ...about, code: "no-such" }, {}, 404],
    ["more bytes than a note has", { ...about, note: "x".repeat(20_000) }, {}, 413],
    ["another site", about, { origin: "https://elsewhere.example" }, 403],
    ["no site", about, { origin: "" }, 403],
  ])("with %s is refused", async (_, body, sending, status, parameter) => {
    const before = await database().report.count();
    const response = await post(body, sending);
    expect(response.status).toBe(status);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const { errors } = await problem(response);
    if (parameter) expect(errors?.map((each) => each.parameter)).toEqual([parameter]);
    expect(await database().report.count()).toBe(before);
  });

  it("waits where its address has sent many", async () => {
    const address = newAddress();
    for (let n = 0; n < reportLimits.report[0].most; n++) expect((await post(about, { address })).status).toBe(201);
    const refused = await post(about, { address });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
    expect((await post(about)).status).toBe(201);
  });

  it("is not open to other sites, and takes no other method", async () => {
    const preflight = await OPTIONS(new Request(PAGE, { method: "OPTIONS" }), nobody);
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, null]);
    for (const refuse of [readingAll, PUT]) {
      const answer = await refuse(new Request(PAGE), nobody);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    }
  });
});
