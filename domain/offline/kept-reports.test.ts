import { describe, expect, it } from "vitest";
import { type Answer, afterAnswer, isDue, newestFirst, reportOf } from "@/domain/offline/kept-reports";

const now = new Date("2026-11-21T10:00:00+08:00");
const key = "0b6c1b44-7d0e-4b57-9d3e-0a5d2f6b1c11";
const form = { key, noun: "service-points", code: "360113-hall", kind: "hours", note: " 周六关门 " };
type Form = { [name in keyof typeof form]?: string };

const read = (fields: Form) => reportOf((name) => fields[name as keyof Form] ?? null, now);
const report = read(form);
if (!report) throw new Error("The form is not read.");

describe("a report that a form sends", () => {
  it("waits from now on", () => {
    expect(report).toEqual({
      ...form,
      note: "周六关门",
      keptAt: now.toISOString(),
      state: { name: "waiting", notBefore: null, isLimited: false },
    });
    expect(isDue(report, now)).toBe(true);
  });

  it.each<[string, Form]>([
    ["a key that can be guessed", { key: "12345678" }],
    ["another noun", { noun: "users" }],
    ["a kind that the noun has not", { noun: "indicators" }],
    ["no kind", { kind: undefined }],
    ["no record", { code: "" }],
    ["a code that is too long", { code: "x".repeat(121) }],
    ["a note that is too long", { note: "长".repeat(501) }],
    ["nothing about the whole site", { noun: "pages", code: "/", kind: "other", note: " " }],
  ])("with %s is not kept", (_, wrong) => {
    expect(read({ ...form, ...wrong })).toBeNull();
  });
});

describe("afterAnswer", () => {
  const received = { number: "2026-000012", link: "/reports/AbCdEfGhIjKlMnOpQrStUv", photo: null };
  const waiting = (minutes: number, isLimited = false) => ({
    name: "waiting",
    notBefore: new Date(now.getTime() + minutes * 60_000).toISOString(),
    isLimited,
  });

  it.each<[string, Partial<Answer>, object]>([
    ["received", { status: 201, body: received }, { name: "received", number: received.number, link: received.link }],
    ["a number that is none", { status: 201, body: { ...received, number: "x" } }, waiting(1)],
    ["a link that leads away", { status: 201, body: { ...received, link: "//elsewhere.example" } }, waiting(1)],
    ["too many", { status: 429, body: {}, retryAfter: "600" }, waiting(10, true)],
    ["too many, until nobody knows", { status: 429, retryAfter: "soon" }, waiting(15, true)],
    ["wrong", { status: 400, body: {} }, { name: "refused", status: 400 }],
    ["nothing of the kind", { status: 404, body: {} }, { name: "refused", status: 404 }],
    ["somebody else's page", { status: 404 }, waiting(1)],
    ["a portal", { status: 200 }, waiting(1)],
    ["a server under load", { status: 503, body: {}, retryAfter: "120" }, waiting(2)],
  ])("%s", (_, answer, state) => {
    expect(afterAnswer(report, { status: 0, body: null, retryAfter: null, ...answer }, now).state).toEqual(state);
  });

  it("keeps the words until they have arrived", () => {
    const noteAfter = (status: number, body: unknown) =>
      afterAnswer(report, { status, body, retryAfter: null }, now).note;
    expect([noteAfter(429, {}), noteAfter(400, {}), noteAfter(201, received)]).toEqual(["周六关门", "周六关门", ""]);
  });

  it("is not sent before it may be", () => {
    const limited = afterAnswer(report, { status: 429, body: {}, retryAfter: "60" }, now);
    expect([59, 60].map((seconds) => isDue(limited, new Date(now.getTime() + seconds * 1000)))).toEqual([false, true]);
  });
});

it("lists the newest first", () => {
  const later = { ...report, keptAt: new Date(now.getTime() + 1).toISOString() };
  expect(newestFirst([report, later])).toEqual([later, report]);
});
