import { describe, expect, it } from "vitest";
import { isPack, PACK_FORMAT, packedTargets } from "@/domain/offline/pack";

const whole = {
  format: PACK_FORMAT,
  version: "a",
  site: {},
  rows: Object.fromEntries(packedTargets.map((name) => [name, []])),
  offerings: [],
  verifications: [],
  announced: {},
};

describe("isPack", () => {
  it("takes a whole pack", () => {
    expect(isPack(whole)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["another answer", { status: 503 }],
    ["another format", { ...whole, format: PACK_FORMAT + 1 }],
    ["a noun that is missing", { ...whole, rows: { ...whole.rows, matters: undefined } }],
    ["no offerings", { ...whole, offerings: undefined }],
    ["no site", { ...whole, site: null }],
    ["nothing announced", { ...whole, announced: null }],
  ])("refuses %s", (_, value) => {
    expect(isPack(value)).toBe(false);
  });
});
