import { describe, expect, it } from "vitest";
import { parseEnvironment } from "@/server/db/environment";

describe("parseEnvironment", () => {
  it("has a default for everything that needs a value", () => {
    expect(parseEnvironment({})).toMatchObject({
      DATA_DIR: ".data",
      PORT: 3000,
      SAMPLE: "on",
    });
  });

  it("takes an empty value for none", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: "", MAP_TILES_CRS: "" })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DB_PORT", "0"],
    ["DATABASE_URL", "mysql://localhost/district"],
    ["SAMPLE", "yes"],
    ["MAP_TILES_CRS", "bd09"],
    ["ROUTING_URL", "localhost:8002"],
    ["ROUTING_ENGINE", "google"],
    ["CONSOLE_SECRET", "short"],
    ["CONSOLE_SECRET", "change-me-change-me-change-me-change-me"],
    ["CONSOLE_SECRET", "placeholder0123456789abcdefghijklmnop"],
    ["CONSOLE_SECRET", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
    ["SECOND_FACTOR_ROLES", "administrator,root"],
    ["OIDC_ISSUER", "id.example.gov.cn"],
    ["OIDC_PRIVATE_NETWORK", "yes"],
  ])("refuses %s=%s and names it", (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(new RegExp(`cannot be used: ${name}[.\\d]*: `));
  });

  it("names every bad value at once", () => {
    expect(() => parseEnvironment({ PORT: "x", SAMPLE: "maybe" })).toThrow(/PORT: .*; SAMPLE: /);
  });

  const provider = { OIDC_ISSUER: "https://id.example.gov.cn", OIDC_CLIENT_ID: "map", OIDC_CLIENT_SECRET: "x" };
  it("takes single sign-on whole, over https unless the operator says otherwise", () => {
    expect(parseEnvironment(provider)).toMatchObject(provider);
    expect(() => parseEnvironment({ ...provider, OIDC_CLIENT_SECRET: "" })).toThrow(/OIDC_ISSUER: needs/);
    expect(() => parseEnvironment({ OIDC_CLIENT_ID: "map" })).toThrow(/OIDC_ISSUER: needs/);
    const plain = { ...provider, OIDC_ISSUER: "http://10.0.0.1" };
    expect(() => parseEnvironment(plain)).toThrow(/OIDC_ISSUER: must begin with https/);
    expect(parseEnvironment({ ...plain, OIDC_PRIVATE_NETWORK: "on" })).toMatchObject(plain);
  });
});
