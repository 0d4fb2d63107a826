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
  ])("refuses %s=%s and names it", (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(new RegExp(`cannot be used: ${name}: `));
  });

  it("names every bad value at once", () => {
    expect(() => parseEnvironment({ PORT: "x", SAMPLE: "maybe" })).toThrow(/PORT: .*; SAMPLE: /);
  });
});
