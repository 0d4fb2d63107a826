import { describe, expect, it } from "vitest";
import { timelineOn } from "@/domain/projects/timeline";

const since = "2026-03-20";
const today = "2026-06-10";

describe("the months of the history", () => {
  it("end today, and each stands for its last day", () => {
    const { days, index, isToday } = timelineOn(today, today, since);
    expect(days).toEqual(["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-10"]);
    expect([index, isToday]).toEqual([3, true]);
  });

  it.each([
    [today, "2026-05-31", null],
    ["2026-05-31", "2026-04-30", today],
    ["2026-05-15", "2026-04-30", "2026-05-31"],
    ["2026-06-01", "2026-05-31", today],
    ["2026-03-31", null, "2026-04-30"],
    ["2025-01-01", null, "2026-03-31"],
    ["2026-07-20", "2026-06-30", "2026-07-31"],
  ])("from %s one goes back to %s and on to %s", (on, previous, next) => {
    expect(timelineOn(on, today, since)).toMatchObject({ previous, next });
  });

  it("are one where nothing is dated, and never more than sixty", () => {
    expect(timelineOn(today, today, null).days).toEqual([today]);
    expect(timelineOn(today, today, "1990-01-01").days).toHaveLength(60);
  });
});
