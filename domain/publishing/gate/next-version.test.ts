import { expect, it } from "vitest";
import { fail, type RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import { brokenRules } from "@/domain/publishing/gate/next-version";

const failing = (rule: RuleNumber, number = "1", severity: RuleResult["severity"] = "blocks"): RuleResult => ({
  rule,
  severity,
  outcome: "fail",
  findings: [fail("phones[0]", "phone-implausible", { number })],
});
const passing = (rule: RuleNumber): RuleResult => ({ rule, severity: "blocks", outcome: "pass", findings: [] });

it.each([
  ["a record that nobody sees yet answers for everything", null, [failing(16), failing(19)], [16, 19]],
  ["what was wrong before keeps nothing back", [failing(16)], [failing(16)], []],
  ["what the version breaks does", [passing(16), failing(18)], [failing(16), failing(18)], [16]],
  ["a second fault of the same rule does", [failing(16, "1")], [failing(16, "2")], [16]],
  ["what only warns does not", [passing(16)], [failing(16, "1", "warns")], []],
  ["a corrected value is confirmed afterwards", [passing(19)], [failing(19)], []],
] as const)("%s", (_, before, after, rules) => {
  expect(brokenRules(before, after)).toEqual(rules);
});
