import { describe, expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import { checkReferences, referredTargets } from "@/importers/check-references";
import { keyOf, type Reading } from "@/importers/read-records";
import { offerings } from "@/importers/targets/offerings";
import { regions } from "@/importers/targets/regions";
import type { ImportedRecord } from "@/importers/targets/target";

function readingOf(records: ImportedRecord[]): Reading {
  const rows = records.map((record, index) => ({ row: index + 2, record }));
  return { read: rows.length, empty: 0, rows, rejected: new Map(), remains: [], issues: [], notices: [], absent: [] };
}

const known = (keys: Partial<Record<TargetName, string[]>>) =>
  new Map(Object.entries(keys).map(([name, codes]) => [name as TargetName, new Set(codes)]));

describe("references to other tables", () => {
  const window = keyOf({ service_point: "P1", code: "W1" }, ["service_point", "code"]);
  const keys = known({ matters: ["M1"], "service-points": ["P1", "P2"], windows: [window], sources: ["S"] });
  const offering = { matter: "M1", service_point: "P1", window: null, source: "S" };

  it.each<[string, ImportedRecord, string[]]>([
    ["all there", offering, []],
    ["a window of the point", { ...offering, window: "W1" }, []],
    ["a window of another point", { ...offering, service_point: "P2", window: "W1" }, ["window"]],
    ["no such matter", { ...offering, matter: "M2" }, ["matter"]],
    [
      "nothing there",
      { matter: "M2", service_point: "P3", window: "W1", source: "T" },
      ["matter", "service_point", "window", "source"],
    ],
  ])("%s", (_, record, columns) => {
    const reading = readingOf([record]);
    checkReferences(offerings, reading, keys);
    expect(reading.issues.map(({ row, column, code }) => [row, column, code])).toEqual(
      columns.map((column) => [2, column, "unknown-reference"]),
    );
    expect(reading.rows.length + reading.rejected.size).toBe(1);
  });

  it("are missed in rejected rows too, as far as those could be read", () => {
    const reading: Reading = {
      ...readingOf([]),
      rejected: new Map([[2, null]]),
      remains: [{ row: 2, record: { matter: "M2", window: "W9", source: "T" } }],
    };
    checkReferences(offerings, reading, keys);
    expect(reading.issues.map(({ row, column }) => [row, column])).toEqual([
      [2, "matter"],
      [2, "source"],
    ]);
    expect(reading.rejected.size).toBe(1);
  });

  it("are known by their targets, those that some row names", () => {
    const all = readingOf([offering, { ...offering, window: "W1" }]);
    expect(referredTargets(offerings, all)).toEqual(["matters", "service-points", "windows", "sources"]);
    expect(referredTargets(offerings, readingOf([offering]))).toEqual(["matters", "service-points", "sources"]);
  });
});

describe("references within a table", () => {
  const region = (code: string, parent: string | null, source = "S") => ({
    code,
    parent,
    source,
    position_source: null,
  });
  const check = (records: ImportedRecord[], stored: string[] = []) => {
    const reading = readingOf(records);
    checkReferences(regions, reading, known({ sources: ["S"], regions: stored }));
    return { codes: reading.rows.map(({ record }) => record.code), rejected: [...reading.rejected.keys()].sort() };
  };

  it("put parents first", () => {
    const records = [region("360113001", "360113"), region("360113", "360100"), region("360100", null)];
    expect(check(records).codes).toEqual(["360100", "360113", "360113001"]);
  });
  it("reach into the database", () => {
    expect(check([region("360113", "360100")], ["360100"])).toEqual({ codes: ["360113"], rejected: [] });
  });
  it("let children fall with their parents", () => {
    const records = [region("360113", null, "T"), region("360113001", "360113"), region("360100", null)];
    expect(check(records)).toEqual({ codes: ["360100"], rejected: [2, 3] });
  });
  it("hold for a file of any size", () => {
    const records = Array.from({ length: 200_000 }, (_, at) => region(`${at + 100_000}`, null));
    expect(check(records).codes).toHaveLength(200_000);
  }, 60_000);
  it("refuse circles, even around rows that are stored", () => {
    const records = [region("360113", "360100"), region("360100", "360113")];
    expect(check(records, ["360113", "360100"])).toEqual({ codes: [], rejected: [2, 3] });
  });
});
