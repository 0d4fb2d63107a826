import { describe, expect, it } from "vitest";
import { fail, type RuleNumber, unknown } from "@/domain/publishing/gate/finding";
import type { Outcome, RuleResult } from "@/domain/publishing/gate/gate";
import type { Severity } from "@/domain/publishing/gate/policy";
import { type Reviewed, reviewOf } from "@/domain/publishing/review";

const findings = {
  pass: [],
  "not-concerned": [],
  fail: [fail("phones", "phone-missing")],
  unknown: [unknown("phones")],
};
const result = (rule: RuleNumber, severity: Severity, outcome: Outcome): RuleResult => ({
  rule,
  severity,
  outcome,
  findings: findings[outcome],
});
const record = (code: string, results: RuleResult[], freshness: Reviewed["freshness"] = []): Reviewed => ({
  code,
  name: code,
  results,
  freshness,
});

const all = [
  record("A", [result(16, "blocks", "fail"), result(10, "warns", "fail")], [{ group: "hours", state: "never" }]),
  record("B", [result(16, "blocks", "unknown"), result(10, "warns", "fail")], [{ group: "hours", state: "fresh" }]),
  record("C", [result(16, "blocks", "not-concerned"), result(10, "warns", "pass")]),
];

describe("a review", () => {
  it("counts every outcome apart, by rule", () => {
    expect(reviewOf("service-points", "2026-07-01", all)).toMatchObject({
      blocked: 1,
      rules: [
        { rule: 10, severity: "warns", pass: 1, fail: 2, unknown: 0, "not-concerned": 0 },
        { rule: 16, severity: "blocks", pass: 0, fail: 1, unknown: 1, "not-concerned": 1 },
      ],
      freshness: [{ group: "hours", fresh: 1, ageing: 0, stale: 0, never: 1 }],
    });
  });

  it("of one rule leaves the others out, and what they block", () => {
    const review = reviewOf("service-points", "2026-07-01", all, [10]);
    expect([review.blocked, review.rules.map(({ rule }) => rule)]).toEqual([0, [10]]);
  });
});
