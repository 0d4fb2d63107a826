import { expect, it } from "vitest";
import { differencesBetween } from "./comparability";
import { compareDistricts } from "./compare";
import { disagreementsIn } from "./disagree";
import { figure, indicatorsOf } from "./figure-fixture";

const [red, west, green] = ["360113", "360103", "360111"];

it.each([
  ["the same in two districts", { region: red }, { region: west, value: 2 }, []],
  ["全区 said and not said", { scope: "全区" }, { scope: null }, []],
  ["another name", { name: "空气质量优良率" }, { name: "空气优良天数比例" }, ["measure"]],
  ["another unit", { unit: "场" }, { unit: "次" }, ["unit"]],
  ["a part of the district", { scope: "一城九园" }, {}, ["scope"]],
  ["another year", { period: "2023" }, {}, ["period"]],
  ["a month of the year", { period: "2024-10" }, {}, ["period"]],
  ["no date", { periodStart: null, periodEnd: null }, { periodStart: null, periodEnd: null }, ["period"]],
  ["a bound", { qualifier: "more-than" as const }, {}, ["bound"]],
  ["everything", { unit: "次", scope: "园", period: "2020", qualifier: "about" as const }, { name: "校" }, null],
])("%s", (_, a, b, expected) => {
  const found = differencesBetween(figure(a), figure(b));
  expect(found).toEqual(expected ?? ["measure", "unit", "scope", "period", "bound"]);
  expect(differencesBetween(figure(b), figure(a))).toEqual(found);
});

it("ranks districts only by figures that all of them agree on", () => {
  const figures = [
    figure({ region: red, value: 3, period: "2023" }),
    figure({ region: red, value: 5 }),
    figure({ region: west, value: 9 }),
    figure({ region: green, value: 7 }),
  ];
  const [one] = compareDistricts(indicatorsOf(figures), [red, west, green]);
  expect(one?.differences).toEqual([]);
  expect(one?.ranked.map(({ observation }) => observation.value)).toEqual([9, 7, 5]);
  expect(one?.districts[0]?.figures).toHaveLength(2);
});

it("ranks nothing where one district differs, and says in what", () => {
  const figures = [
    figure({ region: red }),
    figure({ region: west }),
    figure({ region: green, period: "2023", qualifier: "more-than" }),
  ];
  const [one] = compareDistricts(indicatorsOf(figures), [red, west, green]);
  expect(one).toMatchObject({ ranked: [], differences: ["period", "bound"] });
});

it("leaves out what one district alone reports, and figures of its parts", () => {
  const figures = [figure({ region: red }), figure({ region: "360103001" })];
  expect(compareDistricts(indicatorsOf(figures), [red, west, green])).toEqual([]);
});

it.each([
  ["one scope at two dates is a series", [{ value: 24, period: "2022" }, { value: 45 }], null],
  ["a part beside the whole", [{ value: 45 }, { value: 33, scope: "一城九园" }], ["scope"]],
  [
    "two parts",
    [
      { value: 45, scope: "甲公司" },
      { value: 33, scope: "乙公司" },
    ],
    null,
  ],
  ["nothing that explains it", [{ value: 45 }, { value: 33 }], []],
  ["the same value twice", [{ value: 45 }, { value: 45 }], null],
  [
    "two names of a family",
    [
      { name: "数字经济企业", value: 4786, period: "2022-11" },
      { name: "数字经济核心产业企业", value: 5680, period: "2023-10" },
    ],
    ["measure", "period"],
  ],
])("disagreement: %s", (_, written, reasons) => {
  const found = disagreementsIn(indicatorsOf(written.map((each) => figure(each))));
  expect(found.map((each) => each.reasons)).toEqual(reasons === null ? [] : [reasons]);
  for (const each of found) expect(each.figures).toHaveLength(written.length);
});
