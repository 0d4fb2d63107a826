import { describe, expect, it } from "vitest";
import { type Asking, type JobState, mayAsk, toConfirm, type UploadReport } from "@/domain/imports/import-job";

const state = (task: JobState["task"], status: JobState["status"], more: Partial<JobState> = {}): JobState => ({
  task,
  status,
  applied: false,
  hasReport: task !== "inspect",
  ...more,
});

describe("what a job can be asked", () => {
  it.each<[string, JobState, Asking[]]>([
    ["just uploaded", state("inspect", "waiting"), ["cancel"]],
    ["being read", state("inspect", "running"), ["cancel"]],
    ["read", state("inspect", "done"), ["inspect", "check", "cancel"]],
    ["unreadable", state("inspect", "failed"), ["inspect", "check", "cancel"]],
    ["being checked", state("check", "running"), ["cancel"]],
    ["checked", state("check", "done"), ["inspect", "check", "commit", "cancel"]],
    ["check failed", state("check", "failed"), ["inspect", "check", "cancel"]],
    ["being committed", state("commit", "running"), ["cancel"]],
    ["commit refused", state("commit", "failed"), ["inspect", "check", "commit", "cancel"]],
    ["committed", state("commit", "done", { applied: true }), ["undo"]],
    ["being undone", state("undo", "running", { applied: true }), ["cancel"]],
    ["undone", state("undo", "done"), ["undo", "cancel"]],
    ["undoing obstructed", state("undo", "failed", { applied: true }), ["undo"]],
    ["cancelled before the check", state("inspect", "cancelled"), ["inspect", "check"]],
    ["commit cancelled", state("commit", "cancelled"), ["inspect", "check", "commit"]],
  ])("%s", (_, job, allowed) => {
    const all: Asking[] = ["inspect", "check", "commit", "undo", "cancel"];
    expect(all.filter((asked) => mayAsk(job, asked))).toEqual(allowed);
  });
});

describe("before it is written", () => {
  const table = { order: 0, rejected: 0, positions: [] as { kind: string }[] };
  const asked = (more: Partial<typeof table>, mode: "add" | "replace" = "add", accepted: number[] = []) =>
    toConfirm({ tables: [{ ...table, ...more }] } as unknown as UploadReport, mode, new Set(accepted));

  it.each<[string, Partial<typeof table>, string[]]>([
    ["nothing, of sound rows", {}, []],
    ["that rows are left behind", { rejected: 2 }, ["partly"]],
    ["positions in the water", { positions: [{ kind: "in-water" }] }, ["positions"]],
    ["no positions of rejected rows", { rejected: 1, positions: [{ kind: "outside" }] }, ["partly"]],
  ])("is confirmed: %s", (_, more, expected) => expect(asked(more)).toEqual(expected));

  it("is confirmed that records go, and not once more what was accepted", () => {
    expect(asked({ positions: [{ kind: "in-water" }] }, "replace", [0])).toEqual(["replace"]);
  });
});
