import { describe, expect, it } from "vitest";
import { jointLimit, jointVisits, readLimit } from "@/domain/bundles/limit";
import { firstYields, inOrder } from "@/domain/bundles/order";
import {
  fewestPlaces,
  handledNowhere,
  onlyTakenIn,
  type PlaceOffers,
  takenInEverywhere,
  wholePlaces,
} from "@/domain/bundles/places";
import type { OfferingMode } from "@/domain/matters/matter";

type Made = { result?: string; needs?: string[]; limit?: string | null; visits?: number };

const matter = (code: string, { result, needs = [], limit = "即时", visits }: Made = {}) => ({
  code,
  name: code,
  result: result ?? null,
  promisedLimit: limit,
  visits: visits ?? null,
  materials: needs.map((name) => ({ name })),
});
const codes = (matters: { code: string }[]) => matters.map(({ code }) => code).join("");

describe("the order of a bundle", () => {
  it.each([
    ["its own where nothing waits", [matter("A"), matter("B"), matter("C")], "ABC"],
    ["a paper first, then what asks for it", [matter("A", { needs: ["证"] }), matter("B", { result: "证" })], "BA"],
    [
      "the rest stays where it was",
      [matter("A"), matter("B", { needs: ["证"] }), matter("C"), matter("D", { result: "证" })],
      "ACDB",
    ],
    [
      "a chain from its beginning",
      [matter("A", { needs: ["二"] }), matter("B", { needs: ["一"], result: "二" }), matter("C", { result: "一" })],
      "CBA",
    ],
    [
      "the first that yields a paper is enough",
      [matter("A", { result: "卡" }), matter("B", { needs: ["卡"] }), matter("C", { result: "卡" })],
      "ABC",
    ],
    [
      "a circle keeps its own",
      [matter("A", { needs: ["二"], result: "一" }), matter("B", { needs: ["一"], result: "二" })],
      "AB",
    ],
  ])("%s", (_, matters, expected) => expect(codes(inOrder(matters))).toBe(expected));

  it("names which matter yields the paper", () => {
    const links = firstYields([
      matter("A", { result: "卡" }),
      matter("B", { result: "卡" }),
      matter("C", { needs: ["卡"] }),
    ]);
    expect(links).toEqual([{ paper: "卡", from: "A", to: "C" }]);
  });
});

describe("a promised limit", () => {
  it.each([
    ["即时", { workingDays: 0, days: 0 }],
    ["当场（告知承诺）", { workingDays: 0, days: 0 }],
    ["3小时（企业开办）", { workingDays: 0, days: 0 }],
    ["10个工作日", { workingDays: 10, days: 0 }],
    ["15个工作日（小额街道直接审批5日）", { workingDays: 15, days: 0 }],
    ["即时至15个工作日", { workingDays: 15, days: 0 }],
    ["20个自然日", { workingDays: 0, days: 20 }],
    ["45日", { workingDays: 0, days: 45 }],
    ["公示期满即时", null],
    ["按招生公告", null],
    [null, null],
  ])("%s", (text, expected) => expect(readLimit(text)).toEqual(expected));
});

const card = (limit: string) => matter("A", { result: "卡", limit });
const user = (limit: string) => matter("B", { needs: ["卡"], limit });

describe("the joint limit", () => {
  it.each([
    [
      "the longest side by side",
      [matter("A", { limit: "5个工作日" }), matter("B", { limit: "3个工作日" })],
      [5, 0, "longest", "A"],
    ],
    [
      "30 days outlast 20 working days",
      [matter("A", { limit: "20个工作日" }), matter("B", { limit: "30日" })],
      [0, 30, "longest", "B"],
    ],
    [
      "20 working days outlast 20 days",
      [matter("A", { limit: "20个工作日" }), matter("B", { limit: "20日" })],
      [20, 0, "longest", "A"],
    ],
    ["the sum where one waits for another", [user("2个工作日"), card("3个工作日")], [5, 0, "sum", "AB"]],
    ["working days and days, one after the other", [card("3个工作日"), user("10日")], [3, 10, "sum", "AB"]],
    ["waiting for what is done at once costs nothing", [card("即时"), user("2个工作日")], [2, 0, "longest", "B"]],
    [
      "a longer one beside the chain",
      [card("1个工作日"), user("1个工作日"), matter("C", { limit: "9个工作日" })],
      [9, 0, "longest", "C"],
    ],
    ["at once", [card("即时"), user("即时")], [0, 0, "longest", ""]],
    ["nothing at all", [], [0, 0, "longest", ""]],
  ])("%s", (_, matters, [workingDays, days, how, of]) => {
    const limit = jointLimit(matters);
    expect([limit.workingDays, limit.days, limit.how, limit.of.join("")]).toEqual([workingDays, days, how, of]);
  });

  it("names what promises no time", () => {
    expect(jointLimit([matter("A", { limit: null }), matter("B", { limit: "1日" })]).unknown).toEqual(["A"]);
  });
});

describe("visits at one place", () => {
  it.each([
    ["once", [matter("A"), matter("B", { limit: "5个工作日" })], 1],
    ["once where the result is handed over at once", [card("即时"), user("5个工作日")], 1],
    ["again for a result that takes its time", [card("5个工作日"), user("即时")], 2],
    ["as often as one matter asks for by itself", [matter("A", { visits: 3 }), matter("B", { visits: 1 })], 3],
    ["a matter without a visit is no reason to come less often", [matter("A", { visits: 0 }), matter("B")], 1],
  ])("%s", (_, matters, visits) => expect(jointVisits(matters)).toBe(visits));
});

const place = (code: string, offers: Record<string, OfferingMode>): PlaceOffers => ({
  code,
  modes: new Map(Object.entries(offers)),
});
const hall = place("hall", { A: "full", B: "full", C: "full" });
const near = place("near", { A: "full", B: "intake" });
const twin = place("twin", { A: "full", B: "intake" });
const station = place("station", { C: "self-service" });
const adviser = place("adviser", { A: "assistance", B: "assistance", C: "assistance" });

describe("places", () => {
  it("do the whole bundle in the order given; advice alone does nothing", () => {
    expect(codes(wholePlaces(["A", "B"], [near, adviser, hall]))).toBe("nearhall");
    expect(wholePlaces([], [hall])).toEqual([]);
  });

  it("take in what they do not complete", () => {
    expect(onlyTakenIn(near, ["A", "B", "C"])).toEqual(["B"]);
    expect(onlyTakenIn(station, ["C"])).toEqual([]);
  });

  it.each([
    ["one of them completes it", [near, hall], []],
    ["all of them only take it in", [near, twin], ["B"]],
    ["none of them handles it", [station], []],
  ])("only take a matter in: %s", (_, places, expected) => {
    expect(takenInEverywhere(["A", "B"], places)).toEqual(expected);
  });

  it("that handle a matter may not exist", () => expect(handledNowhere(["A", "D"], [hall, near])).toEqual(["D"]));

  it.each([
    ["one, if one does", ["A", "C"], [near, station, hall], ["hall"]],
    ["the first of those that are alike", ["A", "B", "C"], [twin, near, station], ["twin", "station"]],
    ["as few as possible, not the nearest greedily", ["A", "B", "C"], [station, near, hall], ["hall"]],
    ["none where even all do not", ["A", "D"], [hall], []],
    ["none for nothing", [], [hall], []],
  ])("fewest: %s", (_, matters, places, expected) => {
    expect(fewestPlaces(matters, places).map(({ code }) => code)).toEqual(expected);
  });
});
