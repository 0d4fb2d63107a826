import { describe, expect, it } from "vitest";
import { isClosed, nextSteps } from "@/domain/projects/next-steps";
import type { Project } from "@/domain/projects/project";

const on = "2026-11-21";
const milestone = (name: string, due: string | null, done: string | null = null) =>
  ({ name, due, done, department: "区住建局" }) as Project["milestones"][number];
const problem = (title: string, due: string | null, state: Project["problems"][number]["state"]) =>
  ({ title, due, state, closedOn: null, owner: "区城管执法局" }) as Project["problems"][number];
const paper = (name: string, due: string | null, done: string | null = null) =>
  ({ paper: name, due, done, authority: null }) as Project["deferrals"][number];

describe("the next steps of a project", () => {
  it("are the soonest due dates over milestones, problems and papers, overdue ones first", () => {
    const steps = nextSteps(
      {
        milestones: [milestone("封顶", "2026-12"), milestone("装修", "2027-03-31"), milestone("桩基", "2026-01", on)],
        problems: [problem("征拆", "2026-11-30", "handling"), problem("管线", "2026-08-31", "closed")],
        deferrals: [paper("消防", "2026-10-31"), paper("用地", "2026-09-30", "2026-09-21")],
      },
      on,
    );
    expect(steps).toEqual([
      { kind: "paper", name: "消防", due: "2026-10-31", days: -21, who: null },
      { kind: "problem", name: "征拆", due: "2026-11-30", days: 9, who: "区城管执法局" },
      { kind: "milestone", name: "封顶", due: "2026-12", days: 40, who: "区住建局" },
    ]);
  });

  it("leave out what has no date", () => {
    const none = { milestones: [milestone("封顶", null)], problems: [problem("征拆", null, null)], deferrals: [] };
    expect(nextSteps(none, on)).toEqual([]);
  });
});

describe("a problem", () => {
  it.each([
    [{ state: "closed", closedOn: null }, true],
    [{ state: null, closedOn: "2026-08" }, true],
    [{ state: null, closedOn: null }, false],
    [{ state: "verifying", closedOn: null }, false],
  ] as const)("%j is closed: %s", (fields, expected) => {
    expect(isClosed(fields)).toBe(expected);
  });
});
