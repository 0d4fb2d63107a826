import { describe, expect, it } from "vitest";
import type { Case } from "@/domain/publishing/gate/case";
import {
  blockingRules,
  judgeMatter,
  judgeServicePoint,
  matterRules,
  type RuleResult,
  servicePointRules,
} from "@/domain/publishing/gate/gate";
import { context, goodMatter, goodServicePoint, verified } from "@/domain/publishing/gate/gate-fixture";
import { matterCases } from "@/domain/publishing/gate/matter-cases";
import { presetSeverities } from "@/domain/publishing/gate/policy";
import type { GateServicePoint } from "@/domain/publishing/gate/record";
import { allLimitsOn, type Verification } from "@/domain/verification/freshness";

const reported = (results: RuleResult[], rule: number) => results.find((each) => each.rule === rule);
const said = ({ outcome, findings }: RuleResult) => [outcome, findings.map(({ code }) => code)];

/** Rules for which a record cannot leave anybody in doubt: what they ask for is there or is not. */
const NEVER_UNKNOWN: Record<"matters" | "service-points", number[]> = {
  // A list of questions or steps that is empty is one; elements and places are counted.
  matters: [12, 13, 18, 19, 20],
  "service-points": [18, 19, 20, 21, 22, 23],
};

/** All groups of a service point verified on one day. */
const on = (verification: Verification | null) => ({
  verifications: { position: verification, contacts: verification, hours: verification },
});

const placeCases: Readonly<Record<number, readonly Case<GateServicePoint>[]>> = {
  10: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "fail", but: { phones: goodServicePoint.phones.slice(1) }, outcome: "fail", codes: ["phone-missing"] },
    {
      is: "bound",
      but: { phones: [...goodServicePoint.phones, { label: "预约", number: "83838384" }] },
      outcome: "fail",
      codes: ["area-code-missing"],
    },
    {
      is: "unknown",
      but: { phones: [{ label: "政务服务便民热线", number: "0791-12345" }] },
      outcome: "unknown",
      codes: ["phones-unlabelled"],
    },
  ],
  16: [
    { is: "pass", but: {}, outcome: "pass" },
    {
      is: "fail",
      but: { phones: [{ label: "咨询", number: "0791-838383" }] },
      outcome: "fail",
      codes: ["phone-implausible"],
    },
    { is: "bound", but: { phones: [{ label: "咨询", number: "0791-12345" }] }, outcome: "pass" },
    { is: "unknown", but: { phones: [] }, outcome: "unknown", codes: ["fact-unknown"] },
  ],
  18: [
    { is: "pass", but: {}, outcome: "pass" },
    {
      is: "fail",
      but: { address: null, openingHours: null, phones: [] },
      outcome: "fail",
      codes: ["element-missing", "element-missing", "element-missing"],
    },
    { is: "bound", but: { hoursQuality: "approximate" }, outcome: "pass" },
    { is: "more", but: { hoursQuality: "unknown" }, outcome: "fail", codes: ["hours-sample"] },
    { is: "bound", but: { hoursQuality: "sample" }, outcome: "fail", codes: ["hours-sample"] },
  ],
  19: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "fail", but: on(null), outcome: "fail", codes: ["place-not-fresh"] },
    { is: "bound", but: on(verified("2026-01-02")), outcome: "pass" },
    { is: "bound", but: on(verified("2026-01-01")), outcome: "fail", codes: ["place-not-fresh"] },
    { is: "more", but: on(verified("2026-07-02")), outcome: "fail", codes: ["place-not-fresh"] },
    {
      is: "more",
      but: { verifications: { ...goodServicePoint.verifications, hours: null } },
      outcome: "fail",
      codes: ["place-not-fresh"],
    },
  ],
  20: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "fail", but: { status: "moved" }, outcome: "fail", codes: ["moved-nowhere"] },
    { is: "more", but: { status: "moved", movedTo: "new-hall" }, outcome: "pass" },
    { is: "bound", but: { address: null, positionQuality: "unknown", landmark: "地铁口右转" }, outcome: "pass" },
    {
      is: "bound",
      but: { address: null, positionQuality: "unknown" },
      outcome: "fail",
      codes: ["nowhere-to-go"],
    },
  ],
  21: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "fail", but: { positionQuality: "unknown" }, outcome: "fail", codes: ["position-missing"] },
    { is: "bound", but: { positionQuality: "geocoded" }, outcome: "pass" },
    { is: "bound", but: { positionQuality: "approximate" }, outcome: "fail", codes: ["position-uncertain"] },
  ],
  22: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "fail", but: { inWater: true }, outcome: "fail", codes: ["position-in-water"] },
    { is: "bound", but: { inWater: false, positionQuality: "unknown" }, outcome: "pass" },
  ],
  23: [
    { is: "pass", but: {}, outcome: "pass" },
    { is: "bound", but: { openingHours: "09:00-17:00" }, outcome: "pass" },
    {
      is: "fail",
      but: { openingHours: "周一至周五 9:00-12:00，13:00-17:30" },
      outcome: "fail",
      codes: ["holidays-unsaid"],
    },
    { is: "unknown", but: { openingHours: "上午" }, outcome: "unknown", codes: ["fact-unknown"] },
  ],
};

describe.each([
  ["matters", matterRules.map(({ number }) => number), matterCases, NEVER_UNKNOWN.matters],
  ["service-points", servicePointRules.map(({ number }) => number), placeCases, NEVER_UNKNOWN["service-points"]],
] as const)("the rules of %s", (kind, numbers, cases, neverUnknown) => {
  it("have cases and a preset each, and no number twice", () => {
    expect([...new Set(numbers)]).toEqual(numbers);
    expect(Object.keys(cases).map(Number)).toEqual(numbers);
    expect(Object.keys(presetSeverities[kind]).map(Number)).toEqual(numbers);
  });

  it.each(numbers)("rule %s has a record that passes, fails, is at the bound, is unknown", (rule) => {
    const kinds = new Set((cases[rule] ?? []).map(({ is }) => is));
    const wanted = neverUnknown.includes(rule) ? ["pass", "fail", "bound"] : ["pass", "fail", "bound", "unknown"];
    expect(wanted.filter((is) => !kinds.has(is as Case<unknown>["is"]))).toEqual([]);
  });
});

it("has all twenty rules", () => {
  expect(matterRules.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

const flat = <R>(cases: Readonly<Record<number, readonly Case<R>[]>>) =>
  Object.entries(cases).flatMap(([rule, of]) => of.map((each) => [Number(rule), each.but, each] as const));

it.each(flat(matterCases))("matter, rule %i: %o", (rule, but, { outcome, codes = [] }) => {
  const result = reported(judgeMatter({ ...goodMatter, ...but }, context), rule);
  expect(result && said(result)).toEqual([outcome, codes]);
});

it.each(flat(placeCases))("service point, rule %i: %o", (rule, but, { outcome, codes = [] }) => {
  const result = reported(judgeServicePoint({ ...goodServicePoint, ...but }, context), rule);
  expect(result && said(result)).toEqual([outcome, codes]);
});

describe("the gate", () => {
  it("has nothing against good records", () => {
    const results = [...judgeMatter(goodMatter, context), ...judgeServicePoint(goodServicePoint, context)];
    expect(results.flatMap(({ findings }) => findings)).toEqual([]);
    expect(blockingRules(results)).toEqual([]);
  });

  it("points at the field", () => {
    const materials = [{ name: "身份证" }, { name: "其他材料" }];
    const result = reported(judgeMatter({ ...goodMatter, materials }, context), 17);
    expect(result?.findings).toEqual([
      { outcome: "fail", field: "materials[1].name", code: "material-vague", values: { name: "其他材料" } },
    ]);
  });

  it("is kept shut by what blocks and fails, not by warnings and not by what nobody knows", () => {
    const results = judgeMatter({ ...goodMatter, faqCount: 0, visits: null, places: [] }, context);
    expect(blockingRules(results)).toEqual([18, 20]);
  });

  it("takes a place as fresh as the strictest limit of what its date confirms", () => {
    const strict = { validFrom: "2026-01-01", group: "hours", freshDays: 10, ageingDays: 29 } as const;
    const results = (ageingDays: number) =>
      judgeServicePoint(goodServicePoint, {
        ...context,
        limits: allLimitsOn([{ ...strict, ageingDays }], "2026-07-01"),
      });
    // Verified on 1 June, 30 days before.
    expect(blockingRules(results(29))).toEqual([19]);
    expect(blockingRules(results(30))).toEqual([]);
  });

  it("follows the district's policy of the day; a rule that is off is not asked", () => {
    const policy = [
      { validFrom: "2026-06-01", records: "matters", rule: 12, severity: "blocks" },
      { validFrom: "2026-07-01", records: "matters", rule: 20, severity: "off" },
      { validFrom: "2026-07-02", records: "matters", rule: 18, severity: "off" },
    ] as const;
    const results = judgeMatter({ ...goodMatter, faqCount: 0, places: [] }, context, policy);
    expect(blockingRules(results)).toEqual([12, 18]);
    expect(reported(results, 20)).toBeUndefined();
  });
});
