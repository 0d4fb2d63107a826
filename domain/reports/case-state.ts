/** Where a case stands. `duplicate` is told by another case, whose state its reporters see. */
export const caseStates = ["received", "verifying", "accepted", "rejected", "duplicate"] as const;
export type CaseState = (typeof caseStates)[number];

/** What an official can do with a case. */
export const caseSteps = ["take", "accept", "reject", "join", "reopen"] as const;
export type CaseStep = (typeof caseSteps)[number];

const open: readonly CaseState[] = ["received", "verifying"];

const table: Readonly<Record<CaseStep, { from: readonly CaseState[]; to: CaseState }>> = {
  take: { from: ["received"], to: "verifying" },
  // An answer that was given can be given anew: the reporter sees the last one.
  accept: { from: ["received", "verifying", "accepted", "rejected"], to: "accepted" },
  reject: { from: ["received", "verifying", "accepted", "rejected"], to: "rejected" },
  join: { from: open, to: "duplicate" },
  reopen: { from: ["verifying", "accepted", "rejected", "duplicate"], to: "received" },
};

/** The state after a step, or null where the step is none from here. */
export function stateAfter(state: CaseState, step: CaseStep): CaseState | null {
  const { from, to } = table[step];
  return from.includes(state) ? to : null;
}

/** Nobody has answered it yet. */
export function isOpen(state: CaseState): boolean {
  return open.includes(state);
}

/** Whether the reporter has to be told something with this step: what was corrected, or why not. */
export function needsWords(step: CaseStep): boolean {
  return step === "reject";
}

export function isCaseState(text: string): text is CaseState {
  return (caseStates as readonly string[]).includes(text);
}
