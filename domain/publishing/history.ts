import type { RuleNumber } from "@/domain/publishing/gate/finding";
import {
  type Need,
  type PublishingAction,
  type PublishingState,
  stateAfter,
  transitions,
} from "@/domain/publishing/lifecycle";
import { shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";

/** An action that somebody decided. Decisions are only ever added to. */
export type Decision = {
  action: PublishingAction;
  decidedAt: Date;
  /** First Shanghai day on which it holds; null: from the decision on. */
  plannedDate: string | null;
  reason: string | null;
  /** When a plan was given up; one given up after its day has held until then and still holds. */
  revokedAt?: Date;
};

type Request = Pick<Decision, "action" | "plannedDate" | "reason">;

/** Why a request is refused, with what the sentence about it needs. */
export type LifecycleRefusal =
  | { code: "not-from-here"; action: PublishingAction; state: PublishingState }
  | { code: "against-a-plan"; action: PublishingAction; planned: PublishingAction }
  | { code: "already-holds"; action: PublishingAction }
  | { code: "gate"; action: PublishingAction; rules: readonly RuleNumber[] }
  | {
      code: "reason-missing" | "date-missing" | "date-not-for-this" | "date-unreadable" | "date-not-ahead";
      action: PublishingAction;
    };

const START: PublishingState = "draft";

/** The instant from which a decision holds: midnight of its planned day in Shanghai, or when it was decided. */
export function holdsFrom({ plannedDate, decidedAt }: Pick<Decision, "plannedDate" | "decidedAt">): Date {
  return plannedDate === null ? decidedAt : shanghaiInstant(plannedDate, 0);
}

/** Decisions that hold or will, in the order in which they take effect; plans given up in time are not among them. */
function inOrder(decisions: readonly Decision[]): Decision[] {
  return decisions
    .filter((each) => !each.revokedAt || each.revokedAt >= holdsFrom(each))
    .sort((a, b) => holdsFrom(a).getTime() - holdsFrom(b).getTime() || a.decidedAt.getTime() - b.decidedAt.getTime());
}

/** The state of a record at an instant, by all decisions and plans; an action that its state does not allow is none. */
export function stateOn(decisions: readonly Decision[], instant: Date): PublishingState {
  return inOrder(decisions)
    .filter((each) => holdsFrom(each) <= instant)
    .reduce((state, { action }) => stateAfter(state, action) ?? state, START);
}

/** What is planned after an instant, soonest first: what residents are to be told beforehand. */
export function plannedAfter(decisions: readonly Decision[], instant: Date): Decision[] {
  return inOrder(decisions).filter((each) => holdsFrom(each) > instant);
}

/** Why an action cannot be decided now; empty where it can. */
export function refusalsOf(
  decisions: readonly Decision[],
  request: Request,
  { now, blockedBy }: { now: Date /** Rules that block and fail. */; blockedBy: readonly RuleNumber[] },
): LifecycleRefusal[] {
  const { action } = request;
  const refusals: LifecycleRefusal[] = [];
  if (transitions[action].reason === "required" && !request.reason?.trim()) {
    refusals.push({ code: "reason-missing", action });
  }
  const wrongDate = dateRefusal(transitions[action].plannedDate, request.plannedDate, now);
  if (wrongDate) return [...refusals, { code: wrongDate, action }];
  const place = placeRefusal(decisions, { ...request, decidedAt: now });
  if (place) refusals.push(place);
  if (transitions[action].gate && blockedBy.length > 0) refusals.push({ code: "gate", action, rules: blockedBy });
  return refusals;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What is wrong with the day of a request; null where nothing is. */
export function dateRefusal(need: Need, plannedDate: string | null, now: Date) {
  if (plannedDate === null) return need === "required" ? "date-missing" : null;
  if (need === "none") return "date-not-for-this";
  if (!isDay(plannedDate)) return "date-unreadable";
  // What is to hold today holds at once: a day that has begun would change the past.
  return plannedDate > shanghaiTime(now).isoDate ? null : "date-not-ahead";
}

/** Why a plan cannot be given up now; null where it can. What holds already is changed by a further action instead. */
export function revocationRefusal(decisions: readonly Decision[], plan: Decision, now: Date): LifecycleRefusal | null {
  const { action } = plan;
  if (holdsFrom(plan) <= now) return { code: "already-holds", action };
  const others = decisions.filter((each) => each !== plan);
  const impossible = firstImpossible(stateOn(others, now), plannedAfter(others, now));
  return impossible && { code: "against-a-plan", action, planned: impossible };
}

/** The first of some plans that cannot be done any more, from a state on; null where all of them can. */
function firstImpossible(from: PublishingState, plans: readonly Decision[]): PublishingAction | null {
  let state = from;
  for (const { action } of plans) {
    const after = stateAfter(state, action);
    if (after === null) return action;
    state = after;
  }
  return null;
}

/** Whether the record is then in a state that allows the action, and what is planned after it stays possible. */
function placeRefusal(decisions: readonly Decision[], decision: Decision): LifecycleRefusal | null {
  const { action } = decision;
  const then = holdsFrom(decision);
  const before = stateOn(decisions, then);
  const state = stateAfter(before, action);
  if (state === null) return { code: "not-from-here", action, state: before };
  const impossible = firstImpossible(state, plannedAfter(decisions, then));
  return impossible && { code: "against-a-plan", action, planned: impossible };
}
