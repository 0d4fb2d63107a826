import { afterEach, describe, expect, it, vi } from "vitest";
import { dataHeaders, originOf, pageHeaders } from "./security-headers";

afterEach(() => vi.unstubAllEnvs());

describe("originOf", () => {
  it.each([
    ["https://t{s}.tianditu.gov.cn/DataServer?x={x}", ["https://*.tianditu.gov.cn"]],
    ["https://tiles.example.cn/{z}/{x}/{y}.png", ["https://tiles.example.cn"]],
    ["https://{s}.example.cn:8443/{z}", ["https://*.example.cn:8443"]],
    ["/tiles/{z}/{x}/{y}.png", []],
    ["javascript:alert(1)", []],
    ["", []],
  ])("%s → %j", (template, expected) => {
    expect(originOf(template)).toEqual(expected);
  });
});

describe("pageHeaders", () => {
  it("allows no inline script or style and no foreign origin", () => {
    vi.stubEnv("NODE_ENV", "production");
    const policy = pageHeaders("abc")["Content-Security-Policy"];
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("adds the host of a configured tile provider, to images and requests only", () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("TIANDITU_KEY", "key");
    const policy = pageHeaders("abc")["Content-Security-Policy"];
    expect(policy.match(/\*\.tianditu\.gov\.cn/g)).toHaveLength(2);
    expect(policy).toContain("img-src 'self' data: blob: https://*.tianditu.gov.cn");
  });
});

describe("dataHeaders", () => {
  it("lets nothing run", () => {
    expect(dataHeaders()["Content-Security-Policy"]).toMatch(/^default-src 'none'/);
  });
});
