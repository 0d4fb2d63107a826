import { describe, expect, it } from "vitest";
import { allLimitsOn, type FieldGroup, fieldGroups } from "@/domain/verification/freshness";
import {
  countViews,
  groupsReported,
  judgeItem,
  mayUndo,
  ownerOf,
  permissionNoun,
  positionObstacle,
  type QueueItem,
  type QueueRecord,
  type QueueView,
  type ReportedWrong,
  recordsIn,
  valueObstacle,
} from "@/domain/verification/queue";

const at = new Date("2026-07-01T12:00:00+08:00");
const limits = allLimitsOn([], "2026-07-01");

const item = (verifiedAt: string | null, more: Partial<QueueItem> = {}): QueueItem => ({
  group: "contacts",
  verification: verifiedAt === null ? null : { verifiedAt, verifiedBy: null, how: null },
  obstacle: null,
  ...more,
});

describe("where an item stands on 2026-07-01", () => {
  const views = (each: QueueItem, isReported = false) =>
    [...judgeItem(each, isReported, limits.contacts, at).views].sort();
  it.each([
    ["today", "2026-07-01", ["all", "fresh"]],
    ["75 days ago: the next check is 15 days off", "2026-04-17", ["all", "fresh"]],
    ["76 days ago: 14 days off", "2026-04-16", ["all", "due", "fresh"]],
    ["90 days ago: due today", "2026-04-02", ["all", "due", "fresh"]],
    ["91 days ago: it was due yesterday", "2026-04-01", ["ageing", "all", "overdue"]],
    ["180 days ago", "2026-01-02", ["ageing", "all", "overdue"]],
    ["181 days ago", "2026-01-01", ["all", "overdue", "stale"]],
    ["never", null, ["all", "never"]],
    ["on a day that has not come", "2026-07-02", ["all", "never"]],
  ])("verified %s", (_, verifiedAt, expected) => {
    expect(views(item(verifiedAt))).toEqual(expected);
  });

  it.each([
    ["no position", { group: "position", obstacle: "missing" }, true],
    ["a made-up one", { group: "position", obstacle: "sample" }, true],
    ["an estimate is on the map", { group: "position", obstacle: "estimate" }, false],
    ["a sound one", { group: "position", obstacle: null }, false],
    ["hours that nobody said", { group: "hours", obstacle: "missing" }, false],
  ] as const)("not on the map: %s", (_, more, expected) => {
    expect(views(item(null, more)).includes("off-map")).toBe(expected);
  });

  it("stands among the reported ones however fresh it is", () => {
    expect(views(item("2026-07-01"), true)).toEqual(["all", "fresh", "reported"]);
  });
});

describe("what cannot be confirmed as it stands", () => {
  it.each([
    ["surveyed", true, null],
    ["manual", true, null],
    ["geocoded", true, null],
    ["approximate", true, "estimate"],
    ["sample", true, "sample"],
    ["unknown", true, "missing"],
    ["surveyed", false, "missing"],
  ] as const)("a %s position, there: %s", (quality, isPlaced, obstacle) => {
    expect(positionObstacle(quality, isPlaced)).toBe(obstacle);
  });

  it.each([
    ["reported", true, null],
    ["approximate", true, null],
    ["sample", true, "sample"],
    ["unknown", true, "missing"],
    ["reported", false, "missing"],
  ] as const)("a %s value, there: %s", (quality, isThere, obstacle) => {
    expect(valueObstacle(quality, isThere)).toBe(obstacle);
  });
});

const record = (code: string, items: QueueItem[], more: Partial<QueueRecord> = {}): QueueRecord => ({
  noun: "service-points",
  code,
  name: code,
  region: "360113006001",
  department: null,
  level: "village",
  items,
  ...more,
});

describe("a queue", () => {
  const none: ReportedWrong = new Map();
  const codes = (view: QueueView, records: QueueRecord[], reportedWrong: ReportedWrong = none) =>
    recordsIn(view, records, { limits, reportedWrong, at }).map(({ record: { code } }) => code);

  it("begins with what was verified longest ago, never first; then hall, centre, station; then code", () => {
    const records = [
      record("d", [item("2026-06-01")]),
      record("c", [item("2026-01-01")]),
      record("b", [item(null)]),
      record("a", [item(null)]),
      record("z", [item(null)], { level: "district" }),
    ];
    expect(codes("all", records)).toEqual(["z", "a", "b", "c", "d"]);
  });

  it("puts what most residents report before all else", () => {
    const records = [record("a", [item(null)]), record("b", [item("2026-06-30")]), record("c", [item("2026-06-30")])];
    const groups = new Set<FieldGroup>(["contacts"]);
    const reports: ReportedWrong = new Map([
      ["b", { count: 1, groups }],
      ["c", { count: 3, groups }],
    ]);
    expect(codes("reported", records, reports)).toEqual(["c", "b"]);
    expect(codes("all", records, reports)).toEqual(["c", "b", "a"]);
  });

  it("shows of a reported record what the reports are about", () => {
    const records = [record("a", [item("2026-06-30"), item("2026-06-30", { group: "hours" })])];
    const reportedWrong: ReportedWrong = new Map([["a", { count: 2, groups: new Set<FieldGroup>(["hours"]) }]]);
    const [shown] = recordsIn("reported", records, { limits, reportedWrong, at });
    expect([shown?.reports, shown?.items.map(({ group }) => group)]).toEqual([2, ["hours"]]);
    expect(countViews(records, { limits, reportedWrong, at }).reported).toBe(1);
  });

  it.each([
    ["service-points", "wrong-number", ["contacts"]],
    ["service-points", "calls", ["contacts"]],
    ["service-points", "moved", ["position"]],
    ["service-points", "cannot", ["offerings"]],
    ["service-points", "other", fieldGroups],
    ["facilities", "hours", fieldGroups],
    ["matters", "cannot", fieldGroups],
  ] as const)("a report about %s of kind %s puts in doubt: %j", (noun, kind, groups) => {
    expect(groupsReported(noun, kind)).toEqual(groups);
  });

  it("shows of a record only the items that belong, and counts items", () => {
    const records = [record("a", [item(null), item("2026-06-30", { group: "hours" })]), record("b", [item(null)])];
    const context = { limits, reportedWrong: none, at };
    expect(recordsIn("fresh", records, context).map(({ items }) => items.map(({ group }) => group))).toEqual([
      ["hours"],
    ]);
    expect(countViews(records, context)).toMatchObject({ all: 3, never: 2, fresh: 1, overdue: 0, reported: 0 });
  });
});

it.each([
  ["service-points", "hours", "service-points", "point-manager"],
  ["service-points", "offerings", "offerings", "point-manager"],
  ["facilities", "position", "facilities", "point-manager"],
  ["matters", "guide", "matters", "matter-manager"],
] as const)("%s, %s: takes the right to verify %s, and is owned by the %s", (noun, group, permission, owner) => {
  expect(permissionNoun(noun, group as FieldGroup)).toBe(permission);
  expect(ownerOf(noun)).toBe(owner);
});

it.each([
  ["at once", 0, true],
  ["a second before a day is over", 86_399, true],
  ["after a day", 86_400, false],
])("is given up %s: %s s", (_, seconds, expected) => {
  expect(mayUndo(at, new Date(at.getTime() + seconds * 1000))).toBe(expected);
});
