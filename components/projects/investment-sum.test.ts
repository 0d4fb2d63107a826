import { expect, it } from "vitest";
import { reportedInvestment } from "./investment-sum";

const project = (totalInvestment: number | null, investmentQualifier: "exactly" | "more-than" | null = null) => ({
  totalInvestment,
  investmentQualifier,
});

it.each([
  ["nothing", [], { yuan: 0, reported: 0, isExact: true }],
  ["no report at all", [project(null)], { yuan: 0, reported: 0, isExact: true }],
  [
    "those that report",
    [project(24e8), project(null), project(3e8, "exactly")],
    { yuan: 27e8, reported: 2, isExact: true },
  ],
  ["a bound among them", [project(24e8), project(1e8, "more-than")], { yuan: 25e8, reported: 2, isExact: false }],
])("sums %s", (_, projects, sum) => {
  expect(reportedInvestment(projects)).toEqual(sum);
});
