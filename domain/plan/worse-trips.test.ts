import { describe, expect, it } from "vitest";
import type { PlanCandidate } from "@/domain/plan/basket";
import { A, at, B, hours, place, plan } from "@/domain/plan/trip-fixture";

describe("why the others are worse", () => {
  it.each([
    [
      "a stop more",
      [place("both", 9, { A: "full", B: "full" }), place("a", 1, { A: "full" }), place("b", 2, { B: "full" })],
      [{ kind: "more-stops", stops: 1 }],
    ],
    [
      "later",
      [place("near", 3, { A: "full", B: "full" }), place("far", 9, { A: "full", B: "full" })],
      [{ kind: "longer", minutes: 10 }],
    ],
    [
      "only handed in",
      [place("near", 3, { A: "full", B: "full" }), place("far", 9, { A: "intake", B: "full" })],
      [{ kind: "longer" }, { kind: "hands-in", matters: 1 }],
    ],
  ] satisfies [string, PlanCandidate[], object[]][])("%s", (_, candidates, expected) => {
    expect(plan({ matters: [A, B], candidates }).items[1]?.worse).toMatchObject(expected);
  });

  it.each([
    ["12:10", "Mo-Fr 09:00-12:00", "closed-before"],
    ["11:50", "Mo-Fr 09:00-12:00", "not-enough-time"],
    ["10:00", "Tu 09:00-12:00", "closed-today"],
    ["10:00", "Mo-Fr 11:00-12:00", "waits"],
  ])("the nearer place at %s with %s: %s", (time, text, reason) => {
    const candidates = [place("near", 1, { A: "full" }, hours(text)), place("far", 9, { A: "full" }, hours("24/7"))];
    expect(plan({ matters: [A], candidates, at: at(time) }).missed).toMatchObject([
      { servicePoint: { code: "near" }, reason },
    ]);
  });
});
