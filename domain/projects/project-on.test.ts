import { expect, it } from "vitest";
import type { Project } from "@/domain/projects/project";
import { projectOn } from "@/domain/projects/project-on";

const project = {
  startActual: "2026-02-10",
  finishActual: null,
  milestones: [
    {
      ...{ order: 1, name: "封顶", due: "2026-10-31", done: "2026-11-02", evidence: "照片" },
      changes: [{ changedOn: "2026-09-01", dueBefore: "2026-08-31", dueAfter: "2026-10-31" }],
    },
  ],
  progress: [
    { month: "2026-08", reportedOn: "2026-09-05" },
    { month: "2026-09", reportedOn: null },
  ],
  problems: [
    {
      ...{ code: "S1", reportedOn: "2026-06-20", closedOn: "2026-07-15", state: "closed", isEscalated: false },
      events: [
        { on: "2026-06-20", step: "reported" },
        { on: "2026-07-01", step: "assigned" },
        { on: "2026-07-15", step: "closed" },
      ],
    },
  ],
  deferrals: [{ paper: "规划许可证", done: "2026-09-21" }],
  photos: [{ path: "/a.jpg", takenOn: "2026-05" }],
} as unknown as Project;

it.each([
  [
    "2026-01-31",
    { started: null, due: "2026-08-31", done: null, months: [], problem: undefined, paper: null, photos: 0 },
  ],
  [
    "2026-06-20",
    { started: "2026-02-10", due: "2026-08-31", done: null, months: [], problem: "reported", paper: null, photos: 1 },
  ],
  [
    "2026-07-14",
    { started: "2026-02-10", due: "2026-08-31", done: null, months: [], problem: "assigned", paper: null, photos: 1 },
  ],
  [
    "2026-09-30",
    {
      started: "2026-02-10",
      due: "2026-10-31",
      done: null,
      months: ["2026-08", "2026-09"],
      problem: "closed",
      paper: "2026-09-21",
      photos: 1,
    },
  ],
  [
    "2026-11-02",
    {
      started: "2026-02-10",
      due: "2026-10-31",
      done: "2026-11-02",
      months: ["2026-08", "2026-09"],
      problem: "closed",
      paper: "2026-09-21",
      photos: 1,
    },
  ],
])("on %s: %j", (on, expected) => {
  const { startActual, milestones, progress, problems, deferrals, photos } = projectOn(project, on);
  expect({
    started: startActual,
    due: milestones[0]?.due,
    done: milestones[0]?.done,
    months: progress.map(({ month }) => month),
    problem: problems[0]?.state,
    paper: deferrals[0]?.done,
    photos: photos.length,
  }).toEqual(expected);
});
