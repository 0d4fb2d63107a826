import { describe, expect, it } from "vitest";
import {
  type Decision,
  holdsFrom,
  plannedAfter,
  refusalsOf,
  revocationRefusal,
  stateOn,
} from "@/domain/publishing/history";
import { type PublishingAction, publishingActions, publishingStates, stateAfter } from "@/domain/publishing/lifecycle";
import { seededRandom } from "@/domain/random/seeded-random";

const at = (text: string) => new Date(`${text}+08:00`);
const decided = (action: PublishingAction, when: string, plannedDate: string | null = null): Decision => ({
  action,
  decidedAt: at(when),
  plannedDate,
  reason: "因为",
});

const submitted = decided("submit", "2026-01-05T09:00:00");
const published = decided("publish", "2026-01-06T09:00:00", "2026-02-01");
const suspended = decided("suspend", "2026-03-01T10:00:00", "2026-03-10");
const resumed = decided("resume", "2026-03-01T10:00:00", "2026-03-20");
const withdrawn = decided("withdraw", "2026-05-01T09:00:00", "2026-07-01");
const life = [submitted, published, suspended, resumed, withdrawn];

describe("the state at an instant", () => {
  it.each([
    ["before everything", "2026-01-05T08:59:59", "draft"],
    ["at once where no day is planned", "2026-01-05T09:00:00", "review"],
    ["decided, its day still to come", "2026-01-31T23:59:59", "review"],
    ["from Shanghai's midnight of the planned day", "2026-02-01T00:00:00", "published"],
    ["suspended as planned", "2026-03-10T00:00:00", "suspended"],
    ["and back", "2026-03-20T00:00:00", "published"],
    ["the last second", "2026-06-30T23:59:59", "published"],
    ["withdrawn", "2026-07-01T00:00:00", "withdrawn"],
  ])("%s", (_, instant, state) => {
    expect(stateOn(life, at(instant))).toBe(state);
    expect(stateOn([...life].reverse(), at(instant))).toBe(state);
  });

  it("does not take a plan that was given up before its day", () => {
    const given = { ...withdrawn, revokedAt: at("2026-06-30T12:00:00") };
    expect(stateOn([submitted, published, given], at("2026-08-01T00:00:00"))).toBe("published");
    const late = { ...withdrawn, revokedAt: at("2026-07-02T12:00:00") };
    expect(stateOn([submitted, published, late], at("2026-08-01T00:00:00"))).toBe("withdrawn");
  });

  it("passes over what its state does not allow", () => {
    expect(stateOn([decided("resume", "2026-01-01T00:00:00"), submitted], at("2026-02-01T00:00:00"))).toBe("review");
  });

  it("tells what is planned, soonest first", () => {
    const planned = plannedAfter(life, at("2026-03-01T12:00:00")).map(({ action }) => action);
    expect(planned).toEqual(["suspend", "resume", "withdraw"]);
  });
});

/** Decisions that lead to each state. */
const upTo = {
  draft: [],
  review: [submitted],
  published: [submitted, published],
  suspended: [submitted, published, decided("suspend", "2026-03-01T10:00:00")],
  withdrawn: [submitted, published, decided("withdraw", "2026-03-01T10:00:00", "2026-03-02")],
};
const now = at("2026-04-01T12:00:00");
const ready = { now, blockedBy: [] };
const ask = (action: PublishingAction, plannedDate: string | null = null, reason: string | null = "因为") =>
  ({ action, plannedDate, reason }) as const;

describe("a request", () => {
  const all = publishingStates.flatMap((state) => publishingActions.map((action) => [action, state] as const));
  it.each(all)("%s in %s is granted or refused as the table says", (action, state) => {
    const request = ask(action, action === "withdraw" ? "2026-05-01" : null);
    const allowed = stateAfter(state, action) !== null;
    expect(refusalsOf(upTo[state], request, ready)).toEqual(allowed ? [] : [{ code: "not-from-here", action, state }]);
  });

  it.each([
    ["no reason", "published", ask("suspend", null, null), ["reason-missing"]],
    ["a blank reason", "published", ask("suspend", null, " "), ["reason-missing"]],
    ["no day for the end", "published", ask("withdraw"), ["date-missing"]],
    ["neither day nor reason", "published", ask("withdraw", null, null), ["reason-missing", "date-missing"]],
    ["a day that cannot be planned", "draft", ask("submit", "2026-05-01"), ["date-not-for-this"]],
    ["yesterday", "published", ask("withdraw", "2026-03-31"), ["date-not-ahead"]],
    ["today", "published", ask("withdraw", "2026-04-01"), ["date-not-ahead"]],
    ["tomorrow", "published", ask("withdraw", "2026-04-02"), []],
    ["no such day", "published", ask("withdraw", "2026-04-31"), ["date-unreadable"]],
    ["no day at all", "published", ask("withdraw", "soon"), ["date-unreadable"]],
  ] as const)("%s", (_, state, request, codes) => {
    expect(refusalsOf(upTo[state], request, ready).map(({ code }) => code)).toEqual(codes);
  });

  it("is refused by the gate, with the rules that block", () => {
    const refused = refusalsOf(upTo.review, ask("publish"), { now, blockedBy: [16, 20] });
    expect(refused).toEqual([{ code: "gate", action: "publish", rules: [16, 20] }]);
    expect(refusalsOf(upTo.published, ask("suspend"), { now, blockedBy: [16] })).toEqual([]);
  });

  it("is judged by the state of its day, and by what is planned after it", () => {
    const ending = [...upTo.published, decided("withdraw", "2026-03-01T10:00:00", "2026-06-01")];
    expect(refusalsOf(ending, ask("suspend", "2026-05-01"), ready)).toEqual([]);
    expect(refusalsOf(ending, ask("suspend", "2026-06-01"), ready)).toMatchObject([{ code: "not-from-here" }]);
    expect(refusalsOf(ending, ask("withdraw", "2026-05-01"), ready)).toEqual([
      { code: "against-a-plan", action: "withdraw", planned: "withdraw" },
    ]);
  });
});

describe("giving up a plan", () => {
  it.each([
    ["what nothing else rests on", withdrawn, null],
    ["what a later plan rests on", suspended, { code: "against-a-plan", action: "suspend", planned: "resume" }],
    ["what holds already", published, { code: "already-holds", action: "publish" }],
  ])("%s", (_, plan, refusal) => {
    expect(revocationRefusal(life, plan, at("2026-03-01T12:00:00"))).toEqual(refusal);
  });
});

it("never grants what its state then does not allow: random requests and revocations over two months", () => {
  const random = seededRandom(19);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  let granted = 0;
  for (let run = 0; run < 200; run++) {
    let decisions: Decision[] = [];
    for (let day = 1; day <= 60; day++) {
      const today = new Date(at("2026-01-01T09:00:00").getTime() + day * 86_400_000);
      const ahead = new Date(today.getTime() + Math.ceil(random() * 20) * 86_400_000).toISOString().slice(0, 10);
      const action = pick(publishingActions) ?? "submit";
      const request = ask(action, random() < 0.5 ? ahead : null);
      const plan = pick(plannedAfter(decisions, today));
      if (plan && random() < 0.2 && !revocationRefusal(decisions, plan, today)) {
        decisions = decisions.map((each) => (each === plan ? { ...each, revokedAt: today } : each));
      } else if (refusalsOf(decisions, request, { now: today, blockedBy: [] }).length === 0) {
        decisions = [...decisions, { ...request, decidedAt: today }];
        granted += 1;
      }
    }
    for (const each of decisions.filter(({ revokedAt }) => !revokedAt)) {
      const before = decisions.filter((other) => other !== each && !isAfter(other, each));
      expect(stateAfter(stateOn(before, holdsFrom(each)), each.action)).not.toBeNull();
    }
  }
  expect(granted).toBeGreaterThan(1_000);
});

function isAfter(one: Decision, other: Decision): boolean {
  const apart = holdsFrom(one).getTime() - holdsFrom(other).getTime();
  return apart > 0 || (apart === 0 && one.decidedAt > other.decidedAt);
}
