import { describe, expect, it } from "vitest";
import { stepAct, stepActs } from "@/domain/editing/step-act";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";

describe("a step of a record's history", () => {
  it.each([
    ["edit", null, false, "publish-edit"],
    ["edit", null, true, "publish-new"],
    ["publication", "suspend", false, "suspend"],
    ["publication", "resume", true, "resume"],
    ["publication", "withdraw", false, "withdraw"],
    ["publication", null, false, "publication"],
    ["publication", "reopen", false, "publication"],
    ["import", null, true, "import"],
    ["sample", null, true, "sample"],
    ["undo", null, false, "undo"],
  ])("of kind %s that carried out %s (new: %s) is told as %s", (kind, action, isNew, act) => {
    expect(stepAct({ kind, action, isNew })).toBe(act);
  });

  it.each([zh, en])("has words for each act", ({ editingRecords: { act } }) => {
    expect(Object.keys(act).sort()).toEqual([...stepActs].sort());
  });
});
