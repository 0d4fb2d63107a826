import { describe, expect, it } from "vitest";
import { milestoneState } from "@/domain/projects/milestone-state";

const on = "2026-11-21";

describe("the state of a milestone", () => {
  it.each([
    ["done before it was due", { due: "2026-11-30", done: "2026-11-27" }, true, "done", -3],
    ["done late", { due: "2026-10-31", done: "2026-11-06" }, true, "done", 6],
    ["done, nobody said when it was due", { due: null, done: "2026-11" }, true, "done", null],
    ["late", { due: "2026-10-31", done: null }, true, "late", 21],
    ["due in a month counts until its last day", { due: "2026-11", done: null }, true, "due", -9],
    ["due today is not late", { due: on, done: null }, true, "due", 0],
    ["overdue by an old plan that nobody follows", { due: "2024-06", done: null }, false, "planned", null],
    ["without a date", { due: null, done: null }, true, "undated", null],
  ])("%s", (_, milestone, isFollowed, state, days) => {
    expect(milestoneState(milestone, on, isFollowed)).toEqual({ state, days });
  });
});
