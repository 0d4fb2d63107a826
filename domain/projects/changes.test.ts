import { describe, expect, it } from "vitest";
import { changesOf, isDerived, type ProjectChange, type Span } from "@/domain/projects/changes";
import { factsOn } from "@/domain/projects/light/history";
import { overdueOf } from "@/domain/projects/overdue";
import { type ProjectRecord, publicRecord } from "@/domain/projects/record";
import { milestone, moved, recordOf, reported } from "@/domain/projects/record-fixture";

const span: Span = { since: "2026-11-14", on: "2026-11-21", before: "green", after: "green" };
const changes = (known: Partial<ProjectRecord>, other: Partial<Span> = {}) => {
  const record = recordOf(known);
  const { on } = { ...span, ...other };
  return changesOf(record, { ...span, ...other }, overdueOf(record, factsOn(record, on), on));
};
const event = (on: string, step: ProjectRecord["events"][number]["step"]) => ({
  ...{ problem: "S1", on, step, by: "推进办", quality: "sample" as const },
});
const problem = {
  ...{ code: "S1", title: "未签约", due: null, reportedOn: "2026-11-16", closedOn: null, owner: null },
  quality: "sample" as const,
};

describe("what changed between two days", () => {
  it.each<[string, Partial<ProjectRecord>, Partial<ProjectChange>[]]>([
    ["nothing", {}, []],
    [
      "milestones done after the first day and until the second",
      {
        milestones: ["2026-11-14", "2026-11-15", "2026-11-21", "2026-11-22"].map((day, order) =>
          milestone(order, null, day),
        ),
      },
      [
        { kind: "milestone-done", on: "2026-11-15" },
        { kind: "milestone-done", on: "2026-11-21" },
      ],
    ],
    [
      "a date that was moved, from where to where and why",
      { milestones: [milestone(1, "2027-01-31")], changes: [moved(1, "2026-11-18", "2026-11-30", "2027-01-31")] },
      [{ kind: "date-moved", subject: "节点1", from: "2026-11-30", to: "2027-01-31", reason: "设计变更" }],
    ],
    [
      "steps of a problem that others want to hear of",
      {
        problems: [problem],
        events: [
          event("2026-11-16", "reported"),
          event("2026-11-17", "assigned"),
          event("2026-11-18", "escalated"),
          event("2026-11-20", "closed"),
        ],
      },
      [
        { kind: "problem", step: "reported", subject: "未签约" },
        { kind: "problem", step: "escalated" },
        { kind: "problem", step: "closed" },
      ],
    ],
    [
      "a problem without steps, by its own dates",
      { problems: [problem] },
      [{ kind: "problem", step: "reported", on: "2026-11-16" }],
    ],
    [
      "reports by the day they were made",
      { progress: [reported("2026-10", "2026-11-05"), reported("2026-09", "2026-11-20"), reported("2026-11")] },
      [{ kind: "progress", month: "2026-09", planned: 50, actual: 40 }],
    ],
    [
      "a light set by hand",
      {
        overrides: [
          {
            from: "2026-11-20",
            until: "2026-12-20",
            colour: "yellow",
            reason: "便道已通",
            by: "推进办",
            quality: "sample",
          },
        ],
      },
      [{ kind: "override", colour: "yellow", until: "2026-12-20" }],
    ],
    ["a stage", { startActual: "2026-11-20" }, [{ kind: "stage", from: "starting", to: "building" }]],
  ])("%s", (_, known, expected) => {
    const found = changes(known);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it.each<[string, Partial<ProjectRecord>, [string, string, boolean][]]>([
    ["had passed before", { milestones: [milestone(1, "2026-11-13")] }, []],
    ["passed after the first day", { milestones: [milestone(1, "2026-11-14")] }, [["milestone", "2026-11-14", true]]],
    ["passed before the second day", { milestones: [milestone(1, "2026-11-20")] }, [["milestone", "2026-11-20", true]]],
    ["are of the second day, which is not over", { milestones: [milestone(1, "2026-11-21")] }, []],
    ["are months that are not over", { milestones: [milestone(1, "2026-11")] }, []],
    ["were put off in time", { milestones: [milestone(1, "2027-01-31")] }, []],
    [
      "are of problems and papers",
      {
        problems: [{ ...problem, reportedOn: "2026-08-01", due: "2026-11-15" }],
        deferrals: [{ paper: "许可证", authority: null, due: "2026-11-16", done: null, quality: "reported" }],
      },
      [
        ["problem", "2026-11-15", true],
        ["paper", "2026-11-16", true],
      ],
    ],
    [
      "are of a project on which nobody reports",
      { progress: [], milestones: [milestone(1, "2026-11-15")] },
      [["milestone", "2026-11-15", false]],
    ],
    ["are of a finished project", { stage: "completed", milestones: [milestone(1, "2026-11-15")] }, []],
  ])("dates that %s", (_, known, expected) => {
    const found = changes({ progress: [reported("2026-08", "2026-09-01")], ...known });
    expect(found.every(isDerived)).toBe(true);
    expect(found.map((each) => each.kind === "date-passed" && [each.of, each.on, each.isReported])).toEqual(expected);
  });

  it("tells what was done late as done, not as passed", () => {
    const found = changes({
      progress: [reported("2026-08", "2026-09-01")],
      milestones: [milestone(1, "2026-11-15", "2026-11-18")],
    });
    expect(found.map(({ kind }) => kind)).toEqual(["milestone-done"]);
    expect(found.some(isDerived)).toBe(false);
  });

  it("a light, before everything that has a date", () => {
    const known = { milestones: [milestone(1, null, "2026-11-20")] };
    expect(changes(known, { before: "green", after: "red" })).toMatchObject([
      { kind: "light", from: "green", to: "red" },
      { kind: "milestone-done" },
    ]);
  });

  it("nothing of what is internal", () => {
    const record = recordOf({
      internal: ["problems", "progress"],
      problems: [problem],
      progress: [reported("2026-10", "2026-11-15")],
    });
    expect(changesOf(publicRecord(record), span)).toEqual([]);
  });
});
