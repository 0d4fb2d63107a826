import { describe, expect, it } from "vitest";
import { type Bounded, quotient, rounded } from "./bounds";
import { derivedOf } from "./derive";
import { figure, indicatorsOf } from "./figure-fixture";
import { seriesOf } from "./series";

const number = (value: number, qualifier: Bounded["qualifier"] = "exactly", high: number | null = null): Bounded => ({
  value,
  qualifier,
  high,
});

describe("a quotient is a bound where an input is one", () => {
  it.each([
    [number(6), number(3), number(2)],
    [number(6, "more-than"), number(3), number(2, "more-than")],
    [number(6, "at-least"), number(3), number(2, "at-least")],
    [number(6), number(3, "more-than"), number(2, "less-than")],
    [number(6), number(3, "at-least"), number(2, "at-most")],
    [number(6), number(3, "at-most"), number(2, "at-least")],
    [number(6, "at-least"), number(3, "less-than"), number(2, "more-than")],
    [number(6, "more-than"), number(3, "more-than"), null],
    [number(6, "about"), number(3), number(2, "about")],
    [number(6, "nearly"), number(3, "about"), number(2, "about")],
    [number(6, "about"), number(3, "more-than"), null],
    [number(6, "range", 9), number(3), number(2, "range", 3)],
    [number(6), number(2, "range", 3), number(2, "range", 3)],
    [number(6), number(0), null],
  ])("%o / %o", (a, b, expected) => {
    expect(quotient(a, b)).toEqual(expected);
  });
});

it.each([
  [number(9.3548, "more-than"), 2, 9.35],
  [number(833.3333, "less-than"), 2, 833.34],
  [number(1603.05, "about"), 2, 1600],
  [number(81.9702), 1, 82],
  [number(19.000000000000004, "less-than"), 1, 19],
])("%o rounds to %s decimals without going past its bound", (value, digits, expected) => {
  expect(rounded(value, digits).value).toBe(expected);
});

const gdp = (period: string, value: number) => figure({ name: "地区生产总值", unit: "亿元", period, value });
const area = figure({ name: "区域面积", unit: "平方公里", value: 400, qualifier: "about", period: "2024" });

describe("along a series", () => {
  const [indicator] = indicatorsOf([gdp("2021", 730.25), gdp("2012", 136.24)]);
  const found = indicator ? derivedOf(indicator, []) : [];

  it("growth runs from the first to the last figure, and by the year", () => {
    expect(found.map(({ kind, result, years }) => [kind, result, years])).toEqual([
      ["growth", number(436), null],
      ["yearly", number(20.5), 9],
    ]);
    expect(found[0]?.by.observation.period).toBe("2012");
  });

  it("is none of parts, of one date, and of words", () => {
    const apart = [gdp("2012", 1), figure({ name: "地区生产总值", unit: "亿元", period: "2021", scope: "园" })];
    const words = [gdp("2012", 1), figure({ name: "地区生产总值", unit: "亿元", period: "2021", value: null })];
    for (const figures of [apart, words, [gdp("2012", 1)]]) {
      expect(indicatorsOf(figures).flatMap(seriesOf)).toEqual([]);
    }
  });

  it("has no yearly rate between a month and a year, and no growth of a rate", () => {
    const mixed = indicatorsOf([gdp("2012", 1), gdp("2021-06", 2)]);
    expect(mixed.flatMap((each) => derivedOf(each, [])).map(({ kind }) => kind)).toEqual(["growth"]);
    const rate = indicatorsOf([figure({ unit: "%", period: "2012" }), figure({ unit: "%", period: "2021" })]);
    expect(rate.flatMap((each) => derivedOf(each, []))).toEqual([]);
  });
});

describe("with another indicator", () => {
  const derive = (of: ReturnType<typeof figure>, by: ReturnType<typeof figure>) =>
    derivedOf(of.indicator, [by.indicator]).map(({ kind, result, unit, mixesPeriods }) => ({
      kind,
      unit,
      mixesPeriods,
      result: "refused" in result ? result.refused : `${result.qualifier} ${result.value}`,
    }));
  const projects = figure({ name: "谋划储备推进项目总数", value: 310 });

  it.each([
    ["a share", figure({ name: "续建项目", value: 123 }), projects, "share", "exactly 39.7", "%"],
    [
      "a bound stays one",
      figure({ name: "项目总投资", unit: "亿元", value: 2900, qualifier: "more-than" }),
      projects,
      "per",
      "more-than 9.35",
      "亿元/个",
    ],
    ["another year", figure({ name: "续建项目", value: 123, period: "2023" }), projects, "share", "period", "%"],
    ["by area", gdp("2024", 800), area, "per", "about 2", "亿元/平方公里"],
    ["an area long after", gdp("2021", 730), area, "per", "period", "亿元/平方公里"],
    [
      "the area of a part",
      gdp("2024", 800),
      figure({ ...area.observation, name: "区域面积", scope: "园" }),
      "per",
      "scope",
      "亿元/个",
    ],
  ])("%s", (_, of, by, kind, result, unit) => {
    expect(derive(of, by)).toEqual([{ kind, result, unit, mixesPeriods: result === "period" }]);
  });

  it("says that an area is of the year before", () => {
    expect(derive(gdp("2023", 800), area)).toMatchObject([{ result: "about 2", mixesPeriods: true }]);
  });

  it("leaves out other districts and parts of this one", () => {
    expect(derive(gdp("2024", 800), figure({ ...area.observation, name: "区域面积", region: "360103" }))).toEqual([]);
    expect(derive(figure({ name: "续建项目", scope: "园" }), projects)).toEqual([]);
  });
});
