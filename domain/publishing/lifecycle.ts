import { z } from "zod";

/** Where a record stands on its way to residents and away from them (domain.md §1.1: item states). */
export const publishingStates = ["draft", "review", "published", "suspended", "withdrawn"] as const;
export const publishingStateSchema = z.enum(publishingStates);
export type PublishingState = z.infer<typeof publishingStateSchema>;

export const publishingActions = ["submit", "return", "publish", "suspend", "resume", "withdraw", "reopen"] as const;
export type PublishingAction = (typeof publishingActions)[number];

/** What an action needs: never, if one likes, or always. */
export type Need = "none" | "optional" | "required";

export type Transition = {
  from: readonly PublishingState[];
  to: PublishingState;
  /** Why, in words that whoever is affected may read. */
  reason: Need;
  /** The first day on which it holds; without one it holds at once. */
  plannedDate: Need;
  /** Only where nothing that blocks fails: what residents see passes the gate. */
  gate: boolean;
};

/**
 * Every way from one state into another; what is not here is not allowed. A published record is not edited back into
 * a draft: its next version goes through review beside it. Withdrawing needs a day, so that residents can be told
 * before (domain.md §6.2, 16), and planned days of coming into force and of ending are the national columns
 * plan_effective_date and plan_cancel_date (domain.md §2.1.1). Codes are for ever, so what was withdrawn and comes
 * back is reopened, never made anew.
 */
export const transitions: Readonly<Record<PublishingAction, Transition>> = {
  submit: { from: ["draft"], to: "review", reason: "none", plannedDate: "none", gate: false },
  return: { from: ["review"], to: "draft", reason: "required", plannedDate: "none", gate: false },
  publish: { from: ["review"], to: "published", reason: "none", plannedDate: "optional", gate: true },
  suspend: { from: ["published"], to: "suspended", reason: "required", plannedDate: "optional", gate: false },
  resume: { from: ["suspended"], to: "published", reason: "none", plannedDate: "optional", gate: true },
  withdraw: {
    from: ["published", "suspended"],
    to: "withdrawn",
    reason: "required",
    plannedDate: "required",
    gate: false,
  },
  reopen: { from: ["withdrawn"], to: "draft", reason: "required", plannedDate: "none", gate: false },
};

/** The action that leads from one state to another; null where none does. */
export function actionBetween(from: PublishingState, to: PublishingState): PublishingAction | null {
  return (
    publishingActions.find((action) => transitions[action].to === to && transitions[action].from.includes(from)) ?? null
  );
}

/** What can be done in a state, in the order of the table. */
export function actionsFrom(state: PublishingState): PublishingAction[] {
  return publishingActions.filter((action) => transitions[action].from.includes(state));
}

/** The state after an action; null where it is not allowed. */
export function stateAfter(state: PublishingState, action: PublishingAction): PublishingState | null {
  return transitions[action].from.includes(state) ? transitions[action].to : null;
}
