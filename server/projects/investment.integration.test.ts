import { expect, it } from "vitest";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { sumQualifier } from "@/domain/projects/investment";
import { findProjects, sumInvestment } from "@/server/projects/queries";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

it.each<[string, PlaceFilter]>([
  ["everything", {}],
  ["a stage", { stage: ["building"] }],
  ["words, without a bound among them", { q: "学校" }],
  ["nothing", { q: "zzzz" }],
])("sums what the list of %s reports", async (_, filter) => {
  const { items } = await findProjects(filter, { limit: 2_000, offset: 0 });
  const reported = items.filter(({ totalInvestment }) => totalInvestment !== null);
  const sum = await sumInvestment(filter);
  expect(sum.yuan).toBeCloseTo(
    reported.reduce((yuan, { totalInvestment }) => yuan + (totalInvestment ?? 0), 0),
    2,
  );
  expect(sum.reported).toBe(reported.length);
  const said = (of: (typeof items)[number]["source"]["code"], asOf: string | null) =>
    reported.filter(({ source, asOf: own }) => source.code === of && own === asOf).length;
  expect(sum.parts.map(({ source, asOf }) => said(source.code, asOf))).toEqual(sum.parts.map((part) => part.reported));
  expect(sum.parts.reduce((all, part) => all + part.reported, 0)).toBe(reported.length);
  expect(sum.qualifier).toBe(sumQualifier(reported.map(({ investmentQualifier }) => investmentQualifier ?? "exactly")));
});
