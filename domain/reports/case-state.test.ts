import { describe, expect, it } from "vitest";
import {
  type CaseState,
  type CaseStep,
  caseStates,
  caseSteps,
  isOpen,
  mayCorrect,
  mayWithdraw,
  stateAfter,
  waitsForCorrection,
} from "@/domain/reports/case-state";

const allowed: [CaseState, CaseStep, CaseState][] = [
  ["received", "take", "verifying"],
  ["received", "accept", "accepted"],
  ["received", "reject", "rejected"],
  ["received", "join", "duplicate"],
  ["verifying", "accept", "accepted"],
  ["verifying", "reject", "rejected"],
  ["verifying", "join", "duplicate"],
  ["verifying", "reopen", "received"],
  ["accepted", "accept", "accepted"],
  ["accepted", "correct", "corrected"],
  ["corrected", "reopen", "received"],
  ["accepted", "reject", "rejected"],
  ["received", "settle", "settled"],
  ["verifying", "settle", "settled"],
  ["accepted", "settle", "settled"],
  ["settled", "settle", "settled"],
  ["rejected", "settle", "settled"],
  ["settled", "accept", "accepted"],
  ["settled", "reject", "rejected"],
  ["settled", "reopen", "received"],
  ["accepted", "reopen", "received"],
  ["rejected", "accept", "accepted"],
  ["rejected", "reject", "rejected"],
  ["rejected", "reopen", "received"],
  ["duplicate", "reopen", "received"],
];

describe("a case", () => {
  const every = caseStates.flatMap((state) => caseSteps.map((step) => [state, step] as const));
  it.each(every)("%s, %s", (state, step) => {
    const found = allowed.find(([from, by]) => from === state && by === step);
    expect(stateAfter(state, step)).toBe(found?.[2] ?? null);
  });

  it("can be undone from wherever an official led it", () => {
    // Reporters lead there, not officials, and the next report opens another case.
    const led = caseStates.filter((state) => !isOpen(state) && state !== "withdrawn");
    for (const state of led) expect(stateAfter(state, "reopen")).toBe("received");
  });

  it.each([
    ["changed", true],
    ["unchanged", false],
    ["untold", true],
  ] as const)("whose field is %s may be called corrected: %s", (evidence, may) => {
    expect(mayCorrect(evidence)).toBe(may);
  });

  it("can be withdrawn by its reporters until the map was changed because of it", () => {
    expect(caseStates.filter((state) => !mayWithdraw(state))).toEqual(["corrected"]);
  });

  it("that is right is work until it is corrected", () => {
    expect(caseStates.filter(waitsForCorrection)).toEqual(["accepted"]);
  });
});
