import { describe, expect, it } from "vitest";
import { differencesBetween, mergeRecords } from "@/domain/editing/merge";
import { recordForms } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";

const form = recordForms["service-points"];

type Rows = Record<string, Record<string, string>[]>;
const record = (fields: Record<string, string>, lists: Rows = {}): RecordValues => ({ fields, lists });
const windowed = (...windows: [code: string, name: string][]) =>
  record({}, { windows: windows.map(([code, name]) => ({ code, name })) });

/** Both began with base; expected is what comes of it, or the paths over which somebody has to choose. */
const table: [string, RecordValues, RecordValues, RecordValues, Partial<RecordValues["fields"]> | string[]][] = [
  ["nobody changed anything", record({ name: "甲" }), record({ name: "甲" }), record({ name: "甲" }), { name: "甲" }],
  ["only mine", record({ name: "甲" }), record({ name: "甲" }), record({ name: "乙" }), { name: "乙" }],
  ["only theirs", record({ name: "甲" }), record({ name: "乙" }), record({ name: "甲" }), { name: "乙" }],
  ["both the same", record({ name: "甲" }), record({ name: "乙" }), record({ name: "乙" }), { name: "乙" }],
  [
    "different fields",
    record({ name: "甲", address: "一路" }),
    record({ name: "甲", address: "二路" }),
    record({ name: "乙", address: "一路" }),
    { name: "乙", address: "二路" },
  ],
  ["the same field", record({ name: "甲" }), record({ name: "乙" }), record({ name: "丙" }), ["name"]],
  ["emptied and changed", record({ name: "甲" }), record({ name: "" }), record({ name: "丙" }), ["name"]],
  [
    "longitude of one, latitude of the other: a position is whole",
    record({ lng: "115.8", lat: "28.6" }),
    record({ lng: "115.9", lat: "28.6" }),
    record({ lng: "115.8", lat: "28.7" }),
    ["position"],
  ],
];

describe("two versions of one record", () => {
  it.each(table)("%s", (_, base, theirs, mine, expected) => {
    const { values, open } = mergeRecords(form, { base, theirs, mine });
    if (Array.isArray(expected)) expect(open).toEqual(expected);
    else {
      expect(open).toEqual([]);
      expect(values.fields).toMatchObject(expected);
    }
  });

  it("takes what was chosen, and mine where nobody chose yet", () => {
    const versions = { base: record({ name: "甲" }), theirs: record({ name: "乙" }), mine: record({ name: "丙" }) };
    expect(mergeRecords(form, versions).values.fields.name).toBe("丙");
    const chosen = mergeRecords(form, versions, new Map([["name", "theirs"]]));
    expect([chosen.values.fields.name, chosen.open]).toEqual(["乙", []]);
  });
});

describe("rows of two versions", () => {
  const base = windowed(["W1", "综合"], ["W2", "社保"]);
  const names = (values: RecordValues) => values.lists.windows?.map(({ code, name }) => `${code} ${name}`);

  it.each([
    [
      "one each is added",
      windowed(["W1", "综合"], ["W2", "社保"], ["W3", "甲"]),
      windowed(["W1", "综合"], ["W2", "社保"], ["W4", "乙"]),
      ["W1 综合", "W2 社保", "W3 甲", "W4 乙"],
      [],
    ],
    [
      "one is taken away, another changed",
      windowed(["W2", "社保"]),
      windowed(["W1", "综合"], ["W2", "医保"]),
      ["W2 医保"],
      [],
    ],
    [
      "one is taken away and changed",
      windowed(["W2", "社保"]),
      windowed(["W1", "改"], ["W2", "社保"]),
      ["W1 改", "W2 社保"],
      ["windows/W1"],
    ],
    [
      "both change one",
      windowed(["W1", "甲"], ["W2", "社保"]),
      windowed(["W1", "乙"], ["W2", "社保"]),
      ["W1 乙", "W2 社保"],
      ["windows/W1/name"],
    ],
    [
      "both add one under one code",
      windowed(["W1", "综合"], ["W2", "社保"], ["W3", "甲"]),
      windowed(["W1", "综合"], ["W2", "社保"], ["W3", "乙"]),
      ["W1 综合", "W2 社保", "W3 乙"],
      ["windows/W3"],
    ],
  ])("%s", (_, theirs, mine, expected, open) => {
    const merge = mergeRecords(form, { base, theirs, mine });
    expect(names(merge.values)).toEqual(expected);
    expect(merge.open).toEqual(open);
  });

  it("are told field by field, and as a whole where one came or went", () => {
    const after = windowed(["W1", "综合窗口"], ["W3", "新"]);
    expect(
      differencesBetween(form, base, after).map(({ path, before, after }) => [path, before?.name, after?.name]),
    ).toEqual([
      ["windows/W1/name", "综合", "综合窗口"],
      ["windows/W2", "社保", undefined],
      ["windows/W3", undefined, "新"],
    ]);
  });
});
