import { afterEach, describe, expect, it, vi } from "vitest";
import { dataHeaders, pageHeaders } from "./security-headers";

afterEach(() => vi.unstubAllEnvs());

describe("pageHeaders", () => {
  it("allows no inline script or style and no foreign origin", () => {
    vi.stubEnv("NODE_ENV", "production");
    const policy = pageHeaders("abc")["Content-Security-Policy"];
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("adds the hosts of configured tiles to images, and the host of an archive to requests, by name", () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("TIANDITU_KEY", "key");
    vi.stubEnv("MAP_PMTILES_URL", "https://archive.example.cn/base.pmtiles");
    const policy = pageHeaders("abc")["Content-Security-Policy"];
    const tianditu = Array.from("01234567", (each) => `https://t${each}.tianditu.gov.cn`).join(" ");
    expect(policy).toContain(`img-src 'self' data: blob: ${tianditu};`);
    expect(policy).toContain("connect-src 'self' https://archive.example.cn;");
    expect(policy.match(/tianditu/g)).toHaveLength(8);
    expect(policy.match(/archive/g)).toHaveLength(1);
  });
});

describe("dataHeaders", () => {
  it("lets nothing run", () => {
    expect(dataHeaders()["Content-Security-Policy"]).toMatch(/^default-src 'none'/);
  });
});

describe("both", () => {
  it("keep browsers on an encrypted connection where there is one", () => {
    for (const headers of [dataHeaders, () => pageHeaders("abc")]) {
      vi.stubEnv("SITE_URL", "http://localhost:3000");
      expect(headers()["Strict-Transport-Security"]).toBeUndefined();
      vi.stubEnv("SITE_URL", "https://map.example.gov.cn");
      expect(headers()["Strict-Transport-Security"]).toMatch(/^max-age=\d{7,}$/);
    }
  });
});

describe("a page with a form that leads away", () => {
  it("names where to, and nothing else more", () => {
    vi.stubEnv("NODE_ENV", "production");
    const [plain, leading] = [pageHeaders("abc"), pageHeaders("abc", { formTargets: ["https://id.example.gov.cn"] })];
    expect(leading["Content-Security-Policy"].replace(" https://id.example.gov.cn", "")).toBe(
      plain["Content-Security-Policy"],
    );
    expect(leading["Content-Security-Policy"]).toContain("form-action 'self' https://id.example.gov.cn;");
  });
});
