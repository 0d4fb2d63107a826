/** Where a case stands. `accepted`: it was right, and waits for its correction. `settled`: dealt with, and nothing on the map had to change. `duplicate` is told by another case, whose state its reporters see. `withdrawn`: everybody who reported it took that back before it was answered. */
export const caseStates = [
  "received",
  "verifying",
  "accepted",
  "corrected",
  "settled",
  "rejected",
  "duplicate",
  "withdrawn",
] as const;
export type CaseState = (typeof caseStates)[number];

/** What an official can do with a case. */
export const caseSteps = ["take", "accept", "correct", "settle", "reject", "join", "reopen"] as const;
export type CaseStep = (typeof caseSteps)[number];

const open: readonly CaseState[] = ["received", "verifying"];
/** Where an answer is given; one that was given can be given anew: the reporter sees the last one. */
const answerable: readonly CaseState[] = [...open, "accepted", "settled", "rejected"];

const table: Readonly<Record<CaseStep, { from: readonly CaseState[]; to: CaseState }>> = {
  take: { from: ["received"], to: "verifying" },
  accept: { from: answerable, to: "accepted" },
  // By hand where no change set could tell: see `mayCorrect`.
  correct: { from: ["accepted"], to: "corrected" },
  // The line was mended: what the map says was right and stays.
  settle: { from: answerable, to: "settled" },
  reject: { from: answerable, to: "rejected" },
  join: { from: open, to: "duplicate" },
  reopen: { from: ["verifying", "accepted", "corrected", "settled", "rejected", "duplicate"], to: "received" },
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

/** Whether the reporter has to be told something with this step: what was done instead, or why nothing is. */
export function needsWords(step: CaseStep): boolean {
  return step === "reject" || step === "settle";
}

/** What stands in the database about a report since it came: its field differs, does not, or no record tells (a page). */
export type Evidence = "changed" | "unchanged" | "untold";

/** Whether an official may tell the reporters that the map is corrected: never of what stands there as it did. */
export function mayCorrect(evidence: Evidence): boolean {
  return evidence !== "unchanged";
}

/**
 * Whether a reporter may take their report back: until the map was changed because of it, which then has to keep why.
 */
export function mayWithdraw(state: CaseState): boolean {
  return state !== "corrected";
}

/** Answered as right, and nobody has corrected it yet: it is the work of who may edit the record. */
export function waitsForCorrection(state: CaseState): boolean {
  return state === "accepted";
}

export function isCaseState(text: string): text is CaseState {
  return (caseStates as readonly string[]).includes(text);
}
