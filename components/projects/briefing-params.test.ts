import { describe, expect, it } from "vitest";
import { readBriefingParams } from "@/components/projects/briefing-params";

const now = new Date("2026-11-21T10:00:00+08:00");
const read = (query: string) => readBriefingParams(new URLSearchParams(query), now);

describe("what a briefing is asked", () => {
  it.each([
    ["", "2026-11-14", []],
    ["since=2026-11-01", "2026-11-01", []],
    ["since=2026-11-01T08:00:00%2B08:00", "2026-11-01", []],
    ["since=2026-11-21", "2026-11-14", ["since"]],
    ["since=last week", "2026-11-14", ["since"]],
    ["since=2026-13-45", "2026-11-14", ["since"]],
    ["at=2026-10-08T10:00:00%2B08:00", "2026-10-01", []],
  ])("“%s” is since %s", (query, since, ignored) => {
    expect(read(query)).toMatchObject({ since, ignored });
  });

  it("is the filter of the list", () => {
    expect(read("light=red&department=区住建局&stage=building&layers=none").filter).toMatchObject({
      light: ["red"],
      department: "区住建局",
      stage: ["building"],
      nouns: ["projects"],
    });
  });
});
