import { expect, it } from "vitest";
import { fail, type RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import {
  brokenRules,
  consequenceOf,
  isConfirmed,
  readConfirmed,
  returningRules,
  unfixedRules,
} from "@/domain/publishing/gate/next-version";

const failing = (rule: RuleNumber, number = "1", severity: RuleResult["severity"] = "blocks"): RuleResult => ({
  rule,
  severity,
  outcome: "fail",
  findings: [fail("phones[0]", "phone-implausible", { number })],
});
const passing = (rule: RuleNumber): RuleResult => ({ rule, severity: "blocks", outcome: "pass", findings: [] });

it.each([
  ["a record that nobody sees yet answers for everything but its verification", null, [failing(16), failing(19)], [16]],
  ["what was wrong before keeps nothing back", [failing(16)], [failing(16)], []],
  ["what the version breaks does", [passing(16), failing(18)], [failing(16), failing(18)], [16]],
  ["a second fault of the same rule does", [failing(16, "1")], [failing(16, "2")], [16]],
  ["what only warns does not", [passing(16)], [failing(16, "1", "warns")], []],
  ["a corrected value is confirmed afterwards", [passing(19)], [failing(19)], []],
] as const)("%s", (_, before, after, rules) => {
  expect(brokenRules(before, after)).toEqual(rules);
});

it.each([
  ["of a record that nobody sees yet only that it was never verified", null, [failing(16), failing(19)], [19]],
  ["what was wrong before and still is", [failing(16), failing(18)], [failing(16), passing(18)], [16]],
  ["what the version breaks is another thing", [passing(16), failing(18)], [failing(16), failing(18)], [18]],
  ["what only warns is not asked about", [failing(16, "1", "warns")], [failing(16, "1", "warns")], []],
  ["nor what no edit can mend", [failing(19)], [failing(19)], []],
] as const)("unfixed: %s", (_, before, after, rules) => {
  expect(unfixedRules(before, after)).toEqual(rules);
});

it.each([
  [[], [], true],
  [[16, 18], [18], false],
  [[16, 18], [16, 18, 20], true],
  [[16], "all", true],
] as const)("%j is confirmed by %j: %s", (unfixed, confirmed, is) => {
  expect(isConfirmed(unfixed, confirmed)).toBe(is);
});

it.each([
  [16, "blocks", [16], [], "blocks"],
  [16, "blocks", [], [16], "confirm"],
  [19, "blocks", [], [19], "confirm"],
  [19, "blocks", [], [], "later"],
  [18, "blocks", [], [], "blocks"],
  [16, "warns", [], [], "warns"],
] as const)("rule %s that %s, broken %j, unfixed %j: %s", (rule, severity, broken, unfixed, consequence) => {
  expect(consequenceOf({ rule, severity }, { broken, unfixed })).toBe(consequence);
});

it("what comes back as it was is confirmed, but for its verification", () => {
  expect(returningRules([failing(16), failing(19), failing(18, "1", "warns")])).toEqual([16]);
});

it("a forged confirmation names only rules that there are", () => {
  expect(readConfirmed("16, 99,18,x")).toEqual([16, 18]);
  expect(readConfirmed("")).toEqual([]);
});
