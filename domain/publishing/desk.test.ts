import { describe, expect, it } from "vitest";
import { type KeptDecision, kindRefusal, lastCarriedOut, openPlans, wholeHistory } from "@/domain/publishing/desk";
import { fieldPath } from "@/domain/publishing/field-path";
import { stateOn } from "@/domain/publishing/history";
import type { PublishingAction } from "@/domain/publishing/lifecycle";
import { actionsOf, publishedNouns } from "@/domain/publishing/nouns";

const NOW = new Date("2026-07-01T09:00:00+08:00");

const kept = (action: PublishingAction, more: Partial<KeptDecision> = {}): KeptDecision => ({
  id: "1",
  action,
  decidedAt: new Date("2026-06-01T09:00:00+08:00"),
  decidedBy: "user:a",
  plannedDate: null,
  reason: null,
  successor: null,
  appliedAt: null,
  changeSet: null,
  isUndone: false,
  ...more,
});

describe("a record's state", () => {
  it.each([
    ["loaded, and nothing decided", [], null, "published"],
    ["loaded as suspended", [], { reason: null }, "suspended"],
    ["loaded as suspended, resumed since", [kept("resume")], { reason: null }, "published"],
    ["suspended", [kept("suspend")], null, "suspended"],
    ["suspended here, and so in its own columns too", [kept("suspend")], { reason: "x" }, "suspended"],
    ["suspended by mistake and undone", [kept("suspend", { isUndone: true })], null, "published"],
    ["made here and only submitted", [kept("submit")], null, "review"],
  ] as const)("%s", (_, decisions, suspendedFor, state) => {
    expect(stateOn(wholeHistory(decisions, { suspendedFor }), NOW)).toBe(state);
  });
});

it("what was carried out last may have been decided first", () => {
  const plan = kept("withdraw", { id: "1", plannedDate: "2026-07-01", appliedAt: NOW });
  const before = kept("suspend", { id: "2", appliedAt: new Date("2026-06-15T09:00:00+08:00") });
  expect(lastCarriedOut([plan, before])?.id).toBe("1");
  expect(lastCarriedOut([{ ...plan, isUndone: true }, before])?.id).toBe("2");
  expect(lastCarriedOut([])).toBeNull();
});

it("plans are in the order of their days", () => {
  const plans = ["2026-09-01", "2026-08-01"].map((plannedDate) => kept("suspend", { plannedDate }));
  expect(openPlans([kept("suspend"), ...plans]).map(({ plannedDate }) => plannedDate)).toEqual([
    "2026-08-01",
    "2026-09-01",
  ]);
});

it.each(publishedNouns)("%s are taken away only where that deletes no history", (noun) => {
  const isKept = noun === "projects" || noun === "indicators";
  expect(kindRefusal(noun, "withdraw")).toEqual(isKept ? { code: "history-stays" } : null);
  expect(kindRefusal(noun, "publish")).toBeNull();
  expect(actionsOf(noun, "published")).toEqual(isKept ? [] : ["suspend", "withdraw"]);
});

it.each([
  ["", "/console/records/matters/M%2F1"],
  ["name", "/console/records/matters/M%2F1#name"],
  ["promisedLimit", "/console/records/matters/M%2F1#promised_limit"],
  ["fees[0].basis", "/console/records/matters/M%2F1#fees"],
])("the field %s is at %s", (field, path) => {
  expect(fieldPath({ noun: "matters", code: "M/1" }, field)).toBe(path);
});
