import { describe, expect, it } from "vitest";
import {
  type DatedLimits,
  freshnessOf,
  groupVerificationOf,
  limitsOn,
  presetLimits,
} from "@/domain/verification/freshness";

const verifiedBy = { role: "point-manager" as const, unit: "九龙湖街道" };
const verified = (verifiedAt: string) => ({ verifiedAt, verifiedBy, how: "phone" as const });
const at = (text: string) => new Date(text);
const NOON = "T12:00:00+08:00";

describe("freshness, verified on 2026-01-01", () => {
  it.each([
    ["the same day", `2026-01-01${NOON}`, "fresh", 0],
    ["the day after", `2026-01-02${NOON}`, "fresh", 1],
    ["89 days", `2026-03-31${NOON}`, "fresh", 89],
    ["90 days, the last fresh one", `2026-04-01${NOON}`, "fresh", 90],
    ["91 days", `2026-04-02${NOON}`, "ageing", 91],
    ["179 days", `2026-06-29${NOON}`, "ageing", 179],
    ["180 days, the last ageing one", `2026-06-30${NOON}`, "ageing", 180],
    ["181 days", `2026-07-01${NOON}`, "stale", 181],
    ["years", `2030-01-01${NOON}`, "stale", 1461],
  ])("%s", (_, instant, state, days) => {
    expect(freshnessOf(verified("2026-01-01"), presetLimits, at(instant))).toEqual({
      state,
      days,
      nextCheckDue: "2026-04-01",
    });
  });

  it.each([
    ["one second before Shanghai's midnight", "2026-04-01T15:59:59Z", "fresh"],
    ["at Shanghai's midnight, still the day before in London", "2026-04-01T16:00:00Z", "ageing"],
    ["the last second of ageing", "2026-06-30T15:59:59Z", "ageing"],
    ["the first of stale", "2026-06-30T16:00:00Z", "stale"],
  ])("counts days of Shanghai: %s", (_, instant, state) => {
    expect(freshnessOf(verified("2026-01-01"), presetLimits, at(instant)).state).toBe(state);
  });
});

describe("no verification", () => {
  const never = { state: "never", days: null, nextCheckDue: null };
  it("was never checked, and is due at once", () => {
    expect(freshnessOf(null, presetLimits, at(`2026-01-01${NOON}`))).toEqual(never);
  });

  it("is a day that has not come yet", () => {
    expect(freshnessOf(verified("2026-01-02"), presetLimits, at("2026-01-01T15:59:59Z"))).toEqual(never);
    expect(freshnessOf(verified("2026-01-02"), presetLimits, at("2026-01-01T16:00:00Z")).state).toBe("fresh");
  });
});

describe("the policy of a day", () => {
  const strictHours: DatedLimits = { validFrom: "2026-07-01", group: "hours", freshDays: 30, ageingDays: 60 };
  const allShort: DatedLimits = { validFrom: "2026-09-01", group: null, freshDays: 60, ageingDays: 120 };
  it.each([
    ["the preset before all", "hours", "2026-06-30", 90],
    ["the group's own from its day on", "hours", "2026-07-01", 30],
    ["no other group's", "guide", "2026-08-31", 90],
    ["one for all groups", "guide", "2026-09-01", 60],
    ["a group's own before one for all", "hours", "2026-09-01", 30],
  ] as const)("%s", (_, group, on, freshDays) => {
    expect(limitsOn([strictHours, allShort], group, on).freshDays).toBe(freshDays);
  });
});

describe("what is told of a group", () => {
  const told = (verifiedAt: string, instant: string) =>
    groupVerificationOf(verified(verifiedAt), presetLimits, at(instant));
  it("is the unit and the way, never a person", () => {
    expect(told("2026-01-01", `2026-01-02${NOON}`)).toEqual({
      state: "fresh",
      verifiedAt: "2026-01-01",
      by: { role: "point-manager", unit: "九龙湖街道" },
      how: "phone",
      nextCheckDue: "2026-04-01",
    });
  });

  it("is nothing of a day that has not come", () => {
    const nothing = { state: "never", verifiedAt: null, by: null, how: null, nextCheckDue: null };
    expect(told("2026-01-02", `2026-01-01${NOON}`)).toEqual(nothing);
    expect(groupVerificationOf(null, presetLimits, at(`2026-01-01${NOON}`))).toEqual(nothing);
  });
});
