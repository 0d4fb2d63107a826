import { describe, expect, it } from "vitest";
import { type Told, tasksDue } from "@/domain/projects/briefing";
import type { ProjectHistory } from "@/domain/projects/light/history";

const history: ProjectHistory = {
  stage: "building",
  startPlanned: null,
  startActual: "2025-01",
  finishPlanned: "2027-06",
  finishActual: null,
  statistics: null,
  statisticsSince: null,
  milestones: [
    { order: 1, name: "正负零", due: "2026-11-10", done: "2026-11-16" },
    { order: 2, name: "封顶", due: "2026-11-30", done: null },
    { order: 3, name: "装修", due: "2027-03-31", done: null },
    { order: 4, name: "管网", due: "2026-11-01", done: null },
  ],
  changes: [{ milestone: 3, changedOn: "2026-11-18", dueBefore: "2027-01-31", dueAfter: "2027-03-31" }],
  progress: [],
  problems: [
    { code: "P1", title: "征拆", due: "2026-11-25", reportedOn: "2026-11-17", closedOn: null },
    { code: "P2", title: "供水", due: "2026-11-20", reportedOn: "2026-09-01", closedOn: null },
  ],
  events: [
    { problem: "P1", on: "2026-11-17", step: "reported" },
    { problem: "P2", on: "2026-09-01", step: "reported" },
    { problem: "P2", on: "2026-11-19", step: "closed" },
  ],
  overrides: [],
  deferrals: [],
};
const told: Told = { project: "J1", history, hidesProblems: false };
describe("what is due", () => {
  const names = (each: Told, on = "2026-11-21") => tasksDue([each], on, 14).map(({ name, days }) => [name, days]);

  it("is what is open and overdue or due in two weeks", () => {
    expect(names(told)).toEqual([
      ["管网", -20],
      ["征拆", 4],
      ["封顶", 9],
    ]);
  });

  it("is told as it was known on the day", () => {
    expect(names(told, "2026-11-15")).toEqual([
      ["管网", -14],
      ["正负零", -5],
      ["供水", 5],
    ]);
  });

  it("leaves out internal problems, finished projects and those on which nobody reports", () => {
    expect(names({ ...told, hidesProblems: true })).toEqual([
      ["管网", -20],
      ["封顶", 9],
    ]);
    expect(names({ ...told, history: { ...history, finishActual: "2026-11-01" } })).toEqual([]);
    expect(names({ ...told, history: { ...history, events: [], changes: [] } })).toEqual([]);
  });
});
