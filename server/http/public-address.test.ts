import { afterEach, expect, it, vi } from "vitest";
import { publicAddress } from "@/server/http/public-address";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["what the browser asked", { host: "localhost:3000" }, "http://localhost:3000/a"],
  [
    "what the proxy says",
    { host: "10.0.0.1", "x-forwarded-host": "map.example.cn", "x-forwarded-proto": "https" },
    "https://map.example.cn/a",
  ],
  ["the first of several", { "x-forwarded-host": "map.example.cn, inner" }, "http://map.example.cn/a"],
  ["an address in brackets", { host: "[::1]:3000" }, "http://[::1]:3000/a"],
  ["no host that is none", { "x-forwarded-host": 'x"><script>', host: "map.example.cn" }, "http://map.example.cn/a"],
  ["no host with a path", { host: "map.example.cn/evil?" }, "http://localhost/a"],
  ["no user in front of a host", { host: "map.example.cn@evil.example" }, "http://localhost/a"],
])("is %s", (_, headers, expected) => {
  vi.stubEnv("SITE_URL", "");
  expect(publicAddress(new Headers(headers as Record<string, string>), "/a")).toBe(expected);
});

it("is below SITE_URL where that is set, whoever asks", () => {
  vi.stubEnv("SITE_URL", "https://map.example.gov.cn");
  expect(publicAddress(new Headers({ host: "evil.example" }), "/a")).toBe("https://map.example.gov.cn/a");
});
