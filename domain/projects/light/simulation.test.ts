import { describe, expect, it } from "vitest";
import type { LightColour } from "@/domain/projects/light/light";
import {
  countLights,
  hiddenYellows,
  lightChanges,
  readThresholds,
  thresholdTexts,
  typedTexts,
} from "@/domain/projects/light/simulation";
import { lightPresets, presetThresholds } from "@/domain/projects/light/thresholds";

describe("thresholds of a simulation", () => {
  it.each(lightPresets)("the preset %s goes through the form unchanged", (preset) => {
    expect(readThresholds(thresholdTexts(presetThresholds[preset]))).toEqual({
      thresholds: presetThresholds[preset],
      faults: [],
    });
  });

  it.each([
    ["12", 12, null],
    [" １２ ", 12, null],
    ["7.5", 7.5, null],
    ["0", 0, null],
    ["", null, null],
    ["abc", null, "no-number"],
    ["-3", null, "no-number"],
    ["1e3", null, "no-number"],
    ["15天", null, "no-number"],
    ["100001", null, "too-large"],
    ["99999999999", null, "too-large"],
  ] as const)("“%s” is %s, %s", (text, limit, reason) => {
    const { thresholds, faults } = readThresholds(typedTexts({ "red.silence": text }));
    expect(thresholds.silence?.red ?? null).toBe(limit);
    expect(faults).toEqual(reason ? [{ rule: "silence", colour: "red", reason }] : []);
  });

  it("keeps what was typed, nonsense too", () => {
    expect(typedTexts({ "yellow.silence": "soon" }).silence).toEqual({ yellow: "soon", red: "" });
  });

  it("says where red hides yellow; for per cent, less is worse", () => {
    expect(
      hiddenYellows({
        silence: { yellow: 90, red: 45 },
        "problem-age": { yellow: 30, red: 90 },
        "schedule-ratio": { yellow: 60, red: 80 },
        "investment-ratio": { yellow: 80, red: 60 },
        rescheduled: { yellow: 2, red: null },
      }),
    ).toEqual(["schedule-ratio", "silence"]);
  });
});

const book = (colours: Record<string, LightColour>) =>
  new Map(Object.entries(colours).map(([code, colour]) => [code, { colour }]));

describe("two books of lights", () => {
  const before = book({ a: "green", b: "yellow", c: "red", d: "grey", e: "green" });
  const after = book({ a: "yellow", b: "red", c: "red", d: "grey", e: "red" });

  it("differ in these projects, the worst first", () => {
    expect(lightChanges(before, after)).toEqual([
      { code: "b", from: "yellow", to: "red" },
      { code: "e", from: "green", to: "red" },
      { code: "a", from: "green", to: "yellow" },
    ]);
  });

  it("differ in a project that is new and has a light", () => {
    expect(lightChanges(new Map(), book({ a: "grey", b: "red" }))).toEqual([{ code: "b", from: "grey", to: "red" }]);
  });

  it("are counted", () => {
    expect(countLights([...after.values()].map(({ colour }) => colour))).toEqual({
      red: 3,
      yellow: 1,
      green: 0,
      grey: 1,
    });
  });
});
