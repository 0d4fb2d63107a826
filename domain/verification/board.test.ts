import { describe, expect, it } from "vitest";
import { boardTotal, freshnessBoard, rowKey } from "@/domain/verification/board";
import { allLimitsOn } from "@/domain/verification/freshness";
import type { QueueRecord } from "@/domain/verification/queue";

const at = new Date("2026-07-01T12:00:00+08:00");
const limits = allLimitsOn([], "2026-07-01");

const record = (code: string, region: string, level: string, days: (string | null)[]): QueueRecord => ({
  noun: "service-points",
  code,
  name: code,
  region,
  department: null,
  level,
  items: days.map((verifiedAt) => ({
    group: "contacts",
    verification: verifiedAt === null ? null : { verifiedAt, verifiedBy: null, how: null },
    obstacle: null,
  })),
});

const records = [
  record("a", "360113001001", "village", ["2026-06-01", "2026-03-01"]),
  record("b", "360113001", "township", ["2026-06-30"]),
  record("c", "360113002003", "village", [null, "2025-12-01"]),
  record("d", "360113003", "township", ["2025-01-01"]),
  record("e", "360113004", "township", []),
];

describe("the board", () => {
  it("counts items by township, what was never verified first, then the oldest", () => {
    expect(freshnessBoard(records, "township", limits, at)).toEqual([
      {
        key: "360113002",
        ...{ records: 1, items: 2, oldest: "2025-12-01", freshShare: 0 },
        ...{ fresh: 0, ageing: 0, stale: 1, never: 1 },
      },
      {
        key: "360113003",
        ...{ records: 1, items: 1, oldest: "2025-01-01", freshShare: 0 },
        ...{ fresh: 0, ageing: 0, stale: 1, never: 0 },
      },
      {
        key: "360113001",
        ...{ records: 2, items: 3, oldest: "2026-03-01", freshShare: 66 },
        ...{ fresh: 2, ageing: 1, stale: 0, never: 0 },
      },
    ]);
  });

  it.each(["township", "unit"] as const)("has the same total by %s", (side) => {
    expect(boardTotal(freshnessBoard(records, side, limits, at))).toMatchObject({
      ...{ records: 4, items: 6, oldest: "2025-01-01", freshShare: 33 },
      ...{ fresh: 2, ageing: 1, stale: 2, never: 1 },
    });
  });

  it("is empty without records, and its total with it", () => {
    expect(freshnessBoard([], "unit", limits, at)).toEqual([]);
    expect(boardTotal([])).toMatchObject({ items: 0, freshShare: 0, oldest: null });
  });
});

it.each([
  ["a station, by township", { region: "360113006012" }, "township", "360113006"],
  ["a hall, by township: the district's", { region: "360113" }, "township", "360113"],
  ["a place nowhere", { region: null }, "township", ""],
  ["a station, by unit", {}, "unit", "village"],
  ["a guide, always by department", { noun: "matters", department: "区民政局" }, "township", "区民政局"],
] as const)("counts %s", (_, more, side, key) => {
  expect(rowKey({ ...record("x", "360113001", "village", []), ...more }, side)).toBe(key);
});
