import { describe, expect, it } from "vitest";
import { type Absence, type AwayPlan, absenceOn, absencesOf } from "@/domain/publishing/absences";

const suspend = (on: string): AwayPlan => ({ action: "suspend", on });
const resume = (on: string): AwayPlan => ({ action: "resume", on });
const withdraw = (on: string): AwayPlan => ({ action: "withdraw", on });

describe("when a record will be away", () => {
  it.each<[string, AwayPlan[], Absence[]]>([
    ["never", [], []],
    ["for good", [withdraw("2026-11-23")], [{ action: "withdraw", from: "2026-11-23", to: null }]],
    ["nobody knows until when", [suspend("2026-11-23")], [{ action: "suspend", from: "2026-11-23", to: null }]],
    [
      "until it is back",
      [resume("2026-12-01"), suspend("2026-11-23")],
      [{ action: "suspend", from: "2026-11-23", to: "2026-11-30" }],
    ],
    [
      "twice",
      [suspend("2026-11-23"), resume("2026-11-25"), withdraw("2026-12-31")],
      [
        { action: "suspend", from: "2026-11-23", to: "2026-11-24" },
        { action: "withdraw", from: "2026-12-31", to: null },
      ],
    ],
    [
      "withdrawn out of a suspension",
      [suspend("2026-11-23"), withdraw("2026-12-31")],
      [{ action: "withdraw", from: "2026-11-23", to: null }],
    ],
    ["of a suspension that runs already", [resume("2026-12-01")], []],
    ["on no day", [suspend("2026-11-23"), resume("2026-11-23")], []],
  ])("%s", (_, plans, expected) => expect(absencesOf(plans)).toEqual(expected));

  it.each<[string, boolean]>([
    ["2026-11-22", false],
    ["2026-11-23", true],
    ["2026-11-30", true],
    ["2026-12-01", false],
  ])("on %s: %s", (day, isAway) =>
    expect(absenceOn(absencesOf([suspend("2026-11-23"), resume("2026-12-01")]), day) !== null).toBe(isAway),
  );
});
