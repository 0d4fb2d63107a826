import { describe, expect, it } from "vitest";
import { reportPolicyOn } from "@/domain/reports/policy";
import { isFailing, keptSince, mondayOf, noticed, recentCalls, reportNumber, toldOf } from "@/domain/reports/rules";

const policy = reportPolicyOn("2026-11-21");
const at = (text: string) => new Date(`${text}+08:00`);

describe("the public notice", () => {
  it.each([
    [2, 0],
    [3, 1],
    [4, 1],
  ])("of %i reporters says %i things", (reporters, said) => {
    expect(noticed([{ kind: "phone", reporters, isConfirmed: false }], policy)).toHaveLength(said);
  });

  it("begins with what is confirmed, however few said it, and what most people say", () => {
    const counts = [
      { kind: "hours", reporters: 3, isConfirmed: false },
      { kind: "phone", reporters: 7, isConfirmed: false },
      { kind: "moved", reporters: 1, isConfirmed: true },
      { kind: "other", reporters: 2, isConfirmed: false },
    ] as const;
    expect(noticed(counts, policy).map(({ kind }) => kind)).toEqual(["moved", "phone", "hours"]);
  });
});

describe("the policy", () => {
  it("holds on every day, the days before the first one included", () => {
    expect(reportPolicyOn("2020-01-01")).toEqual(policy);
  });
});

describe("the number of a report", () => {
  it.each([
    [7, at("2026-12-31T23:59:59"), "2026-000007"],
    [7, at("2027-01-01T00:00:00"), "2027-000007"],
    [1234567, at("2026-06-01T00:00:00"), "2026-1234567"],
  ])("%i received %s", (id, received, number) => {
    expect(reportNumber(id, received)).toBe(number);
  });
});

describe("a week", () => {
  it.each([
    [at("2026-11-16T00:00:00"), "2026-11-16"],
    [at("2026-11-22T23:59:59"), "2026-11-16"],
    [at("2026-11-23T00:00:00"), "2026-11-23"],
  ])("of %s began on %s", (instant, monday) => {
    expect(mondayOf(instant)).toBe(monday);
  });
});

describe("a number", () => {
  it.each([
    [{ reached: 0, failed: 2 }, false],
    [{ reached: 0, failed: 3 }, true],
    [{ reached: 3, failed: 3 }, false],
    [{ reached: 3, failed: 4 }, true],
  ])("with %o", (calls, fails) => {
    expect(isFailing(calls, policy)).toBe(fails);
  });

  it("is judged by the last thirty days, and only by what came after its last answer", () => {
    const weeks = [
      { week: "2026-10-19", reached: 0, failed: 9 },
      { week: "2026-11-09", reached: 1, failed: 2 },
      { week: "2026-11-16", reached: 0, failed: 1 },
    ];
    const now = at("2026-11-21T09:00:00");
    expect(recentCalls(weeks, policy, now, null)).toEqual({ reached: 1, failed: 3 });
    expect(recentCalls(weeks, policy, now, "2026-11-12")).toEqual({ reached: 0, failed: 1 });
    expect(recentCalls(weeks, policy, now, "2026-11-18")).toEqual({ reached: 0, failed: 0 });
  });
});

describe("notes and photos", () => {
  it("are kept for whole Shanghai days", () => {
    const { answered, open } = keptSince(policy, at("2026-11-21T00:30:00"));
    expect(answered).toEqual(at("2026-05-25T00:00:00"));
    expect(open).toEqual(at("2025-11-21T00:00:00"));
  });
});

describe("the public account", () => {
  it.each([
    [
      { received: 4, answered: 4, fixed: 4, medianHours: 2 },
      { share: null, medianHours: null },
    ],
    [
      { received: 10, answered: 4, fixed: 3, medianHours: 2 },
      { share: 0.3, medianHours: null },
    ],
    [
      { received: 10, answered: 5, fixed: 5, medianHours: 26 },
      { share: 0.5, medianHours: 26 },
    ],
  ])("%o", (account, told) => {
    expect(toldOf(account)).toEqual(told);
  });
});
