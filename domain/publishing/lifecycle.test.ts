import { describe, expect, it } from "vitest";
import {
  actionBetween,
  actionsFrom,
  publishingActions,
  publishingStates,
  stateAfter,
  transitions,
} from "@/domain/publishing/lifecycle";

/** Every pair of states: the action between them, or that there is none. */
const pairs = {
  draft: { draft: null, review: "submit", published: null, suspended: null, withdrawn: null },
  review: { draft: "return", review: null, published: "publish", suspended: null, withdrawn: null },
  published: { draft: null, review: null, published: null, suspended: "suspend", withdrawn: "withdraw" },
  suspended: { draft: null, review: null, published: "resume", suspended: null, withdrawn: "withdraw" },
  withdrawn: { draft: "reopen", review: null, published: null, suspended: null, withdrawn: null },
} as const;

describe("from one state to another", () => {
  const all = publishingStates.flatMap((from) => publishingStates.map((to) => [from, to, pairs[from][to]] as const));
  it.each(all)("%s → %s: %s", (from, to, action) => {
    expect(actionBetween(from, to)).toBe(action);
    if (action) expect(stateAfter(from, action)).toBe(to);
  });
});

describe("an action", () => {
  const all = publishingStates.flatMap((from) => publishingActions.map((action) => [action, from] as const));
  it.each(all)("%s in %s leads only where the pairs say", (action, from) => {
    const to = stateAfter(from, action);
    expect(actionsFrom(from).includes(action)).toBe(to !== null);
    if (to) expect(pairs[from][to]).toBe(action);
    else expect(Object.values(pairs[from])).not.toContain(action);
  });
});

it("asks the gate for everything that shows a record to residents, and for nothing else", () => {
  for (const action of publishingActions) {
    expect([action, transitions[action].gate]).toEqual([action, transitions[action].to === "published"]);
  }
});

it("asks for a reason wherever somebody loses something", () => {
  const asking = publishingActions.filter((action) => transitions[action].reason === "required");
  expect(asking).toEqual(["return", "suspend", "withdraw", "reopen"]);
});
