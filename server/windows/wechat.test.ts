import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { signForWechat, wechatTickets } from "@/server/windows/wechat";

/** What WeChat has answered to such requests, word for word but for what it issued. */
const recorded = {
  token: { access_token: "TOKEN-1", expires_in: 7200 },
  newToken: { access_token: "TOKEN-2", expires_in: 7200 },
  ticket: { errcode: 0, errmsg: "ok", ticket: "TICKET-1", expires_in: 7200 },
  newTicket: { errcode: 0, errmsg: "ok", ticket: "TICKET-2", expires_in: 7200 },
  invalid: { errcode: 40001, errmsg: "invalid credential, access_token is invalid or not latest, rid: 0-0-0" },
  expired: { errcode: 42001, errmsg: "access_token expired, rid: 0-0-0" },
  badSecret: { errcode: 40125, errmsg: "invalid appsecret, view more at http://t.cn/LOEdzVq, rid: 0-0-0" },
};

let server: Server;
let answers: object[] = [];
let asked: { path: string; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked.push({ path: request.url ?? "", body });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers.shift() ?? { errcode: -1, errmsg: "system error" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  asked = [];
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const HOUR = 3_600_000;
function begin(...replay: object[]) {
  answers = replay;
  return wechatTickets({ appId: "wx1", secret: "the-secret", origin: origin(), allowsPrivate: true });
}

it("asks once, whoever waits, and again when the ticket ends", async () => {
  const at = begin(recorded.token, recorded.ticket, recorded.newToken, recorded.newTicket);
  expect(await Promise.all([at(0), at(0), at(1)])).toEqual(["TICKET-1", "TICKET-1", "TICKET-1"]);
  expect(await at(1.9 * HOUR)).toBe("TICKET-1");
  expect(asked.map(({ path }) => path)).toEqual([
    "/cgi-bin/stable_token",
    "/cgi-bin/ticket/getticket?type=jsapi&access_token=TOKEN-1",
  ]);
  expect(await at(2 * HOUR)).toBe("TICKET-2");
  expect(asked).toHaveLength(4);
});

it("never puts the secret into an address", async () => {
  await begin(recorded.token, recorded.ticket)(0);
  expect(asked.map(({ path }) => path).join()).not.toContain("the-secret");
  expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ appid: "wx1", secret: "the-secret", force_refresh: false });
});

it.each([["invalid"], ["expired"]] as const)("replaces a token that is %s, once", async (kind) => {
  const at = begin(recorded.token, recorded[kind], recorded.newToken, recorded.ticket);
  expect(await at(0)).toBe("TICKET-1");
  expect(JSON.parse(asked[2]?.body ?? "")).toMatchObject({ force_refresh: true });
  expect(asked[3]?.path).toContain("TOKEN-2");
});

it("gives up where the new token is not taken either, and asks no more for half a minute", async () => {
  const at = begin(recorded.token, recorded.invalid, recorded.newToken, recorded.invalid, recorded.ticket);
  await expect(at(0)).rejects.toThrow("40001");
  await expect(at(29_000)).rejects.toThrow("40001");
  expect(asked).toHaveLength(4);
  expect(await at(31_000)).toBe("TICKET-1");
});

it("says by which number a wrong secret was refused, and nothing of the secret", async () => {
  const error = await begin(recorded.badSecret)(0).catch((thrown: unknown) => thrown);
  expect(String(error)).toBe("Error: WeChat refused with 40125.");
});

it("signs pages of ours alone", async () => {
  const settings = { WECHAT_APP_ID: "wx1", WECHAT_APP_SECRET: "the-secret", WECHAT_API_ORIGIN: origin() };
  for (const [name, value] of Object.entries({ ...settings, SITE_URL: "https://map.example.gov.cn" })) {
    vi.stubEnv(name, value);
  }
  answers = [recorded.token, recorded.ticket];
  const now = new Date("2026-11-22T10:00:00+08:00");
  for (const url of [
    "https://evil.example/",
    "http://map.example.gov.cn/",
    "https://map.example.gov.cn.evil.example/",
    "x",
  ]) {
    expect(await signForWechat(url, now), url).toBeNull();
  }
  expect(asked).toHaveLength(0);
  expect(await signForWechat("https://map.example.gov.cn/service-points/a?near=1,2", now)).toMatchObject({
    appId: "wx1",
    timestamp: now.getTime() / 1000,
    signature: expect.stringMatching(/^[\da-f]{40}$/),
  });
  vi.unstubAllEnvs();
  expect(await signForWechat("https://map.example.gov.cn/", now)).toBeNull();
});
