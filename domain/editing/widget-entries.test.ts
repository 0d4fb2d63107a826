import { describe, expect, it } from "vitest";
import { readPosted } from "@/domain/editing/posted";
import { recordForms } from "@/domain/editing/record-forms";

const points = recordForms["service-points"];

/** Rows as a form sends them: the number that each had, where it is sent to, and its name. */
const sent = (...rows: [was: string, order: string, name: string, remove?: string][]) =>
  rows.flatMap(([was, order, name, remove], index): [string, string][] => [
    [`materials.${index}.was`, was],
    [`materials.${index}.order`, order],
    [`materials.${index}.name`, name],
    [`materials.${index}.quality`, name && "sample"],
    ...(remove ? [[`materials.${index}.remove`, remove] as [string, string]] : []),
  ]);

const read = (entries: [string, string][]) =>
  (readPosted(recordForms.matters, entries).lists.materials ?? []).map(({ order, name }) => `${order} ${name}`);

describe("rows in an order", () => {
  it.each([
    ["stay as they are", sent(["1", "1", "甲"], ["3", "2", "乙"]), ["1 甲", "3 乙"]],
    ["moved by buttons", sent(["3", "1", "丙"], ["1", "2", "甲"], ["2", "3", "乙"]), ["1 丙", "2 甲", "3 乙"]],
    ["moved by numbers", sent(["1", "1", "甲"], ["2", "2", "乙"], ["3", "1", "丙"]), ["1 丙", "2 甲", "3 乙"]],
    [
      "two change places, the others keep theirs",
      sent(["2", "1", "乙"], ["1", "2", "甲"], ["5", "3", "戊"]),
      ["1 乙", "2 甲", "5 戊"],
    ],
    ["one removed, the others keep their numbers", sent(["1", "1", "甲", "1"], ["2", "2", "乙"]), ["2 乙"]],
    ["a new one, after the last", sent(["4", "1", "甲"], ["", "2", "新"], ["", "", ""]), ["4 甲", "5 新"]],
    ["two with one number", sent(["1", "1", "甲"], ["2", "2", "乙"], ["2", "3", "丙"]), ["1 甲", "2 乙", "3 丙"]],
    ["all removed", sent(["1", "1", "甲", "1"]), []],
    [
      "edited by number",
      [
        ["materials.0.order", "7"],
        ["materials.0.name", "甲"],
      ] as [string, string][],
      ["7 甲"],
    ],
  ])("%s", (_, entries, expected) => {
    expect(read(entries)).toEqual(expected);
  });
});

describe("telephones", () => {
  it.each([
    [
      [
        ["phones", ""],
        ["phones.0.label", "咨询"],
        ["phones.0.number", "0791-1"],
        ["phones.1.number", "12345"],
      ],
      "咨询:0791-1; 12345",
    ],
    [[["phones", ""]], ""],
    [[["phones", "12345"]], "12345"],
  ] as [[string, string][], string][])("%j are %j", (entries, text) => {
    expect(readPosted(points, entries).fields).toEqual({ phones: text });
  });
});

describe("a position", () => {
  const before: [string, string][] = [
    ["lng", "115.9"],
    ["lat", "28.6"],
    ["crs", "wgs84"],
    ["position_quality", "surveyed"],
    ["precision", "5"],
  ];

  it("is what was pasted", () => {
    const link = "https://uri.amap.com/marker?position=115.858,28.698";
    expect(readPosted(points, [...before, ["position_text", link]]).fields).toEqual({
      lng: "115.858",
      lat: "28.698",
      crs: "gcj02",
      position_quality: "geocoded",
      position_source: "map-amap",
      precision: "",
    });
  });

  it("stays where nothing was pasted", () => {
    expect(readPosted(points, [...before, ["position_text", " "]]).fields).toEqual(Object.fromEntries(before));
  });

  it("is refused where the pasted text is none", () => {
    const { lng, lat } = readPosted(points, [...before, ["position_text", "门口"]]).fields;
    expect([lng, lat]).toEqual(["门口", "28.6"]);
  });
});
