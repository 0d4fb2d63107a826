import { describe, expect, it } from "vitest";
import { addWeeks, daysOf, readWeek, weekNow, weekOf } from "@/domain/search/desk-week";

describe("weeks", () => {
  it.each([
    ["2026-11-16", "2026-W47"],
    ["2026-11-22", "2026-W47"],
    ["2026-11-23", "2026-W48"],
    ["2025-12-29", "2026-W01"],
    ["2027-01-01", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2021-01-03", "2020-W53"],
    ["2024-12-30", "2025-W01"],
  ])("%s lies in %s", (day, week) => {
    expect(weekOf(day)).toBe(week);
    const { from, to } = daysOf(week);
    expect(from <= day && day <= to).toBe(true);
  });

  it("begin at Shanghai's midnight, wherever the process runs", () => {
    expect(weekNow(new Date("2026-11-22T23:59:59+08:00"))).toBe("2026-W47");
    expect(weekNow(new Date("2026-11-22T16:00:00Z"))).toBe("2026-W48");
  });

  it.each([
    ["2026-W01", -1, "2025-W52"],
    ["2026-W53", 1, "2027-W01"],
    ["2026-W47", -4, "2026-W43"],
  ])("%s and %i weeks is %s", (week, weeks, then) => expect(addWeeks(week, weeks)).toBe(then));

  it.each([undefined, "", "2026-W00", "2025-W53", "2026-W54", "2026-47", "1899-W10", "2026-W47 "])(
    "%s is none",
    (text) => expect(readWeek(text)).toBeNull(),
  );

  it("reads those there are", () => expect(readWeek("2026-W53")).toBe("2026-W53"));
});
