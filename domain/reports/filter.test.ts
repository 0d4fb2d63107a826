import { describe, expect, it } from "vitest";
import { caseFilterOf, kindsShown } from "@/domain/reports/filter";

describe("the filter of the queue", () => {
  it.each([
    [{}, { state: "open" }, []],
    [{ state: "", kind: "" }, { state: "open" }, []],
    [{ state: "all", kind: "calls" }, { state: "all", kind: "calls" }, []],
    [{ kind: "numbers" }, { state: "open", kind: "numbers" }, []],
    [{ state: "rejected", region: "360113006" }, { state: "rejected", region: "360113006" }, []],
    [
      { state: "lost", kind: "rude", noun: "cats", region: "%" },
      { state: "open" },
      ["state", "kind", "noun", "region"],
    ],
  ])("%o", (raw, filter, ignored) => {
    expect(caseFilterOf(raw)).toEqual({ filter, ignored });
  });

  it("joins numbers that are wrong with those that nobody answers", () => {
    expect(kindsShown("numbers")).toEqual(["phone", "wrong-number", "calls"]);
    expect(kindsShown("hours")).toEqual(["hours"]);
  });
});
