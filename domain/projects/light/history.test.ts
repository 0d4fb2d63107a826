import { describe, expect, it } from "vitest";
import { factsOn, hasDatedStage, type ProjectHistory, stageOn } from "@/domain/projects/light/history";

const history: ProjectHistory = {
  stage: "building",
  startPlanned: "2026-01",
  startActual: "2026-02-10",
  finishPlanned: "2027-06",
  finishActual: null,
  statistics: "entered",
  statisticsSince: "2026-03",
  milestones: [
    { order: 1, name: "正负零", due: "2026-05-31", done: "2026-06-12" },
    { order: 2, name: "封顶", due: "2026-10-31", done: null },
  ],
  changes: [
    { milestone: 2, changedOn: "2026-07-01", dueBefore: "2026-08-31", dueAfter: "2026-09-30" },
    { milestone: 2, changedOn: "2026-09-01", dueBefore: "2026-09-30", dueAfter: "2026-10-31" },
  ],
  progress: [
    {
      month: "2026-05",
      physicalPlanned: 20,
      physicalActual: 18,
      investedPlanned: null,
      investedActual: null,
      reportedOn: "2026-06-03",
    },
    {
      month: "2026-06",
      physicalPlanned: 25,
      physicalActual: 24,
      investedPlanned: null,
      investedActual: null,
      reportedOn: null,
    },
  ],
  problems: [{ code: "P1", title: "管线迁改", due: "2026-07-31", reportedOn: "2026-06-20", closedOn: null }],
  events: [
    { problem: "P1", on: "2026-06-20", step: "reported" },
    { problem: "P1", on: "2026-07-15", step: "closed" },
  ],
  deferrals: [
    { paper: "规划许可证", due: "2026-08-31", done: "2026-09-21" },
    { paper: "消防意见", due: null, done: null },
  ],
  overrides: [{ from: "2026-08-01", until: "2026-08-31", colour: "yellow", reason: "高温停工", by: "督查室" }],
};

describe("what was known on a day", () => {
  it.each([
    ["2026-01-31", "starting", null, false],
    ["2026-02-10", "building", "2026-02-10", false],
    ["2026-03-01", "building", "2026-02-10", true],
  ])("%s: stage %s", (on, stage, startActual, isInStatistics) =>
    expect(factsOn(history, on)).toMatchObject({ stage, startActual, isInStatistics }),
  );

  it.each([
    ["2026-06-11", null, "2026-08-31", 0],
    ["2026-06-12", "2026-06-12", "2026-08-31", 0],
    ["2026-07-01", "2026-06-12", "2026-09-30", 1],
    ["2026-08-31", "2026-06-12", "2026-09-30", 1],
    ["2026-09-01", "2026-06-12", "2026-10-31", 2],
  ])("%s: the first milestone done %s, the second due %s", (on, done, due, postponed) => {
    const { milestones } = factsOn(history, on);
    expect(milestones[0]).toMatchObject({ done, due: "2026-05-31" });
    expect(milestones[1]).toMatchObject({ due, firstDue: "2026-08-31", postponed });
  });

  it.each([
    ["2026-06-02", null, null],
    ["2026-06-03", "2026-05", "2026-06-03"],
    ["2026-06-29", "2026-05", "2026-06-20"],
    ["2026-06-30", "2026-06", "2026-06-30"],
    ["2026-12-31", "2026-06", "2026-09-01"],
  ])("%s: progress of %s, last reported on %s", (on, month, reportedOn) => {
    const facts = factsOn(history, on);
    expect(facts.progress?.month ?? null).toBe(month);
    expect(facts.reportedOn).toBe(reportedOn);
  });

  it.each([
    ["2026-06-19", 0],
    ["2026-06-20", 1],
    ["2026-07-14", 1],
    ["2026-07-15", 0],
  ])("%s: %i open problems", (on, open) => expect(factsOn(history, on).problems).toHaveLength(open));

  it.each([
    ["2026-07-31", null],
    ["2026-08-01", "高温停工"],
    ["2026-08-31", "高温停工"],
    ["2026-09-01", null],
  ])("%s: light set by hand because of %s", (on, reason) =>
    expect(factsOn(history, on).override?.reason ?? null).toBe(reason),
  );
});

it.each([
  ["reserve", null, null, "reserve"],
  ["completed", "2020", null, "completed"],
  ["completed", "2020", "2026-09-16", "building"],
  ["completed", "2020", "2026-09-15", "completed"],
  ["completed", null, "2026", "completed"],
  ["building", "2026-10", null, "starting"],
  ["starting", "2026-09-01", null, "building"],
] as const)("recorded as %s, begun %s, finished %s: %s on 2026-09-15", (stage, startActual, finishActual, expected) =>
  expect(stageOn({ stage, startActual, finishActual }, "2026-09-15")).toBe(expected),
);

it.each([
  ["building", null, null, false],
  ["completed", "2020", null, false],
  ["completed", null, "2026", true],
  ["building", "2020", null, true],
  ["reserve", "2027-01", null, true],
] as const)("recorded as %s, begun %s, finished %s: dates tell the stage: %s", (stage, startActual, finishActual, is) =>
  expect(hasDatedStage({ stage, startActual, finishActual })).toBe(is),
);
