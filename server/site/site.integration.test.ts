import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

/** As a process that has just started: nothing is remembered. */
async function freshSite() {
  vi.resetModules();
  return (await import("@/server/site/site")).getSite();
}

beforeEach(() => vi.stubEnv("HOTLINE", ""));
afterEach(() => vi.unstubAllEnvs());

describe("the site's name and hotline", () => {
  it("come from the data of the configured district", async () => {
    expect(await freshSite()).toMatchObject({
      name: null,
      district: "红谷滩区",
      city: "南昌市",
      hotline: "0791-12345",
    });
  });

  it("are those of another district as soon as that is configured", async () => {
    vi.stubEnv("DISTRICT", "360103");
    expect(await freshSite()).toMatchObject({ district: "西湖区", city: "南昌市", hotline: "0791-12345" });
  });

  it("are neutral for a district that the data do not have", async () => {
    vi.stubEnv("DISTRICT", "110101");
    expect(await freshSite()).toMatchObject({ district: null, city: null, hotline: "12345" });
  });

  it("are neutral while the database is away", async () => {
    vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
    vi.stubEnv("LOG_LEVEL", "silent");
    vi.stubGlobal("districtDatabase", undefined);
    expect(await freshSite()).toMatchObject({ district: null, hotline: "12345" });
    vi.unstubAllGlobals();
  });

  it("are what the operator sets", async () => {
    vi.stubEnv("SITE_NAME", "我的地图");
    vi.stubEnv("HOTLINE", "010-12345");
    vi.stubEnv("REPOSITORY_URL", "https://example.cn/map");
    expect(await freshSite()).toMatchObject({
      name: "我的地图",
      hotline: "010-12345",
      repositoryUrl: "https://example.cn/map",
    });
  });
});
