import { describe, expect, it } from "vitest";
import { type Change, changesOf } from "@/domain/audit/changes";
import type { Details } from "@/domain/audit/entry";

const cases: [string, Details | null, Details | null, Change[]][] = [
  ["nothing", null, null, []],
  ["something new", null, { name: "甲" }, [{ field: "name", before: undefined, after: "甲" }]],
  ["something gone", { name: "甲" }, null, [{ field: "name", before: "甲", after: undefined }]],
  [
    "what differs alone",
    { name: "甲", phones: ["1", "2"], at: { lng: 1, lat: 2 } },
    { name: "乙", at: { lat: 2, lng: 1 }, phones: ["2", "1"], note: null },
    [
      { field: "name", before: "甲", after: "乙" },
      { field: "phones", before: ["1", "2"], after: ["2", "1"] },
    ],
  ],
  ["what stayed empty", { note: null, reason: "" }, { note: null, reason: null }, []],
  ["what was emptied", { note: "甲" }, { note: null }, [{ field: "note", before: "甲", after: null }]],
];

describe("an entry", () => {
  it.each(cases)("tells %s", (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});
