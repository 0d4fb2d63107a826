import { describe, expect, it } from "vitest";
import { factsOn } from "@/domain/projects/light/history";
import { byDelay, type OverdueKind, overdueOf } from "@/domain/projects/overdue";
import type { ProjectRecord } from "@/domain/projects/record";
import { milestone, moved, recordOf, reported } from "@/domain/projects/record-fixture";

const on = "2026-11-21";
const found = (known: Partial<ProjectRecord>, day = on) => {
  const record = recordOf({ progress: [reported("2026-09")], ...known });
  return overdueOf(record, factsOn(record, day), day);
};
const problem = { code: "S1", title: "未签约", due: "2026-10-31", reportedOn: "2026-08-05", closedOn: null };
const event = (day: string, step: ProjectRecord["events"][number]["step"]) => ({
  ...{ problem: "S1", on: day, step, by: null, quality: "reported" as const },
});

describe("what is overdue", () => {
  it.each<[string, Partial<ProjectRecord>, [OverdueKind, number][]]>([
    ["on its day nothing is late", { milestones: [milestone(1, "2026-11-21")] }, []],
    ["the day after it is", { milestones: [milestone(1, "2026-11-20")] }, [["milestone", 1]]],
    [
      "a month is late when it is over",
      { milestones: [milestone(1, "2026-11"), milestone(2, "2026-10")] },
      [["milestone", 21]],
    ],
    ["what is done is not late", { milestones: [milestone(1, "2026-10-31", "2026-11-20")] }, []],
    ["what has no date is not late", { milestones: [milestone(1, null)] }, []],
    ["a problem without an end", { problems: [{ ...problem, owner: null, quality: "reported" }] }, [["problem", 21]]],
    [
      "a problem that was closed",
      { problems: [{ ...problem, owner: null, quality: "reported" }], events: [event("2026-11-01", "closed")] },
      [],
    ],
    [
      "papers that were to follow",
      {
        deferrals: [
          { paper: "许可证", authority: "市局", due: "2026-10-31", done: null, quality: "reported" },
          { paper: "批准书", authority: null, due: "2026-09-30", done: "2026-09-21", quality: "reported" },
          { paper: "意见书", authority: null, due: "2026-12-31", done: null, quality: "reported" },
        ],
      },
      [["paper", 21]],
    ],
    ["a finished project owes nothing", { stage: "completed", milestones: [milestone(1, "2026-01-31")] }, []],
  ])("%s", (_, known, expected) => {
    expect(found(known).items.map(({ kind, days }) => [kind, days])).toEqual(expected);
  });

  it("is counted from the date that was in force on the day", () => {
    const known = {
      milestones: [milestone(1, "2026-12-31")],
      changes: [moved(1, "2026-11-10", "2026-10-31", "2026-12-31")],
    };
    expect(found(known).items).toEqual([]);
    expect(found(known, "2026-11-05").items).toMatchObject([{ due: "2026-10-31", days: 5 }]);
  });

  it("is not said of a project on which nobody reports, but counted", () => {
    expect(found({ progress: [], milestones: [milestone(1, "2024-06")] })).toMatchObject({
      items: [],
      unknown: [{ kind: "milestone", due: "2024-06" }],
    });
  });

  it("names who was to do it, else the departments of the project", () => {
    const duties = [{ role: "department" as const, post: "区住建局", quality: "reported" as const }];
    const milestones = [milestone(1, "2026-10-31", null, "区城管执法局"), milestone(2, "2026-10-31")];
    expect(found({ milestones, duties }).items.map(({ owners }) => owners)).toEqual([["区城管执法局"], ["区住建局"]]);
    expect(found({ milestones: [milestone(1, "2026-10-31")] }).items).toMatchObject([{ owners: [] }]);
  });

  it("says what was escalated by the day", () => {
    const known = {
      problems: [{ ...problem, owner: null, quality: "reported" as const }],
      events: [event("2026-11-10", "escalated")],
    };
    expect(found(known).items).toMatchObject([{ isEscalated: true }]);
    expect(found(known, "2026-11-09").items).toMatchObject([{ isEscalated: false }]);
  });

  it("stands with the longest first", () => {
    const { items } = found({
      milestones: [milestone(1, "2026-11-01"), milestone(2, "2026-01-01"), milestone(3, "2026-06")],
    });
    expect(items.sort(byDelay).map(({ subject }) => subject)).toEqual(["节点2", "节点3", "节点1"]);
  });
});
