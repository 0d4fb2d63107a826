import { expect, it } from "vitest";
import { isEscalated, type ProblemStep, problemSteps, refuseStep, stateAfter } from "@/domain/projects/problem-steps";

const path = (...steps: ProblemStep[]) => steps.map((step) => ({ step, on: "2026-09-01" }));
const way = ["reported", "assigned", "accepted", "handling", "closing-requested", "verifying"] as const;

it.each<[ProblemStep[], ProblemStep[]]>([
  [[], ["reported"]],
  [["reported"], ["assigned", "returned", "escalated"]],
  [
    ["reported", "assigned"],
    ["accepted", "returned", "escalated"],
  ],
  [
    ["reported", "assigned", "accepted"],
    ["handling", "escalated"],
  ],
  [[...way.slice(0, 4)], ["closing-requested", "escalated"]],
  [[...way.slice(0, 5)], ["verifying", "returned", "escalated"]],
  [[...way], ["closed", "returned", "escalated"]],
  [
    [...way, "returned"],
    ["assigned", "handling", "closing-requested", "escalated"],
  ],
  [
    [...way, "escalated"],
    ["closed", "returned", "escalated"],
  ],
  [[...way, "closed"], []],
])("after %j only %j may follow", (before, allowed) => {
  const possible = problemSteps.filter(
    (step) => refuseStep(path(...before), { step, on: "2026-09-01", evidence: "纪要" }) === null,
  );
  expect(possible.sort()).toEqual([...allowed].sort());
});

it.each<[string, ProblemStep[], { step: ProblemStep; on: string; evidence: string | null }, string | null]>([
  ["closing without evidence", [...way], { step: "closed", on: "2026-09-01", evidence: null }, "needs-evidence"],
  [
    "asking to close without evidence",
    [...way.slice(0, 4)],
    { step: "closing-requested", on: "2026-09-01", evidence: "" },
    "needs-evidence",
  ],
  ["a step before the last", ["reported"], { step: "assigned", on: "2026-08-31", evidence: null }, "before-last"],
  ["a closed one", [...way, "closed"], { step: "handling", on: "2026-09-02", evidence: null }, "already-closed"],
  ["a skipped one", ["reported"], { step: "closed", on: "2026-09-02", evidence: "图" }, "not-next"],
  ["an assigned one first", [], { step: "assigned", on: "2026-09-02", evidence: null }, "first-is-reported"],
])("refuses %s", (_, before, step, refusal) => expect(refuseStep(path(...before), step)).toBe(refusal));

it("knows the state and whether it was escalated", () => {
  expect(stateAfter([])).toBeNull();
  expect(stateAfter(path("reported", "assigned", "escalated"))).toBe("assigned");
  expect(isEscalated(path("reported", "escalated"))).toBe(true);
  expect(isEscalated(path(...way, "escalated", "closed"))).toBe(false);
});
