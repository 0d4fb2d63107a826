import { z } from "zod";

/** What can happen to a problem, in the terms of 问题清单: 上报 交办 签收 办理 申请销号 核验 销号, and 退回 升级督办. */
export const problemSteps = [
  "reported",
  "assigned",
  "accepted",
  "handling",
  "closing-requested",
  "verifying",
  "closed",
  "returned",
  "escalated",
] as const;
export const problemStepSchema = z.enum(problemSteps);
export type ProblemStep = z.infer<typeof problemStepSchema>;

/** Escalation is a mark on a problem and moves it nowhere. */
export type ProblemState = Exclude<ProblemStep, "escalated">;
export const problemStateSchema = problemStepSchema.exclude(["escalated"]);

/** Which steps may follow in which state. A returned problem is handled again; a closed one can only be reported anew. */
const following: Readonly<Record<ProblemState, readonly ProblemState[]>> = {
  reported: ["assigned", "returned"],
  assigned: ["accepted", "returned"],
  accepted: ["handling"],
  handling: ["closing-requested"],
  "closing-requested": ["verifying", "returned"],
  verifying: ["closed", "returned"],
  returned: ["assigned", "handling", "closing-requested"],
  closed: [],
};

/** Steps that are worth nothing without something to look at: closing needs evidence, and is verified by it. */
const needEvidence: readonly ProblemStep[] = ["closing-requested", "closed"];

export const isClosing = (step: ProblemStep): boolean => step === "closed";

export type StepRefusal = "first-is-reported" | "not-next" | "already-closed" | "needs-evidence" | "before-last";

/** The state after some steps; null before the first. */
export function stateAfter(steps: readonly { step: ProblemStep }[]): ProblemState | null {
  const moves = steps.map(({ step }) => step).filter((step): step is ProblemState => step !== "escalated");
  return moves.at(-1) ?? null;
}

/** Whether a problem is under heightened supervision: since it was escalated nobody closed it. */
export function isEscalated(steps: readonly { step: ProblemStep }[]): boolean {
  return steps.some(({ step }) => step === "escalated") && stateAfter(steps) !== "closed";
}

/** Why a step cannot follow the others, or null. Days are Shanghai days. */
export function refuseStep(
  before: readonly { step: ProblemStep; on: string }[],
  { step, on, evidence }: { step: ProblemStep; on: string; evidence: string | null },
): StepRefusal | null {
  const state = stateAfter(before);
  if (state === null) return step === "reported" ? null : "first-is-reported";
  if (state === "closed") return "already-closed";
  if (on < (before.at(-1)?.on ?? on)) return "before-last";
  if (step !== "escalated" && !following[state].includes(step)) return "not-next";
  return needEvidence.includes(step) && !evidence ? "needs-evidence" : null;
}
