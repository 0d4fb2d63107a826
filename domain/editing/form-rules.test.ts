import { describe, expect, it } from "vitest";
import { formFaults, withFollowing, withProposedArea } from "@/domain/editing/form-rules";

const context = { areaCode: "0791", generated: new Set(["sample-generator"]) };
const codes = (base: Record<string, string>, mine: Record<string, string>) =>
  formFaults(base, mine, context).map(({ code }) => code);

describe("a telephone that is typed", () => {
  it.each([
    ["of the district", "咨询:0791-83838383", []],
    ["a public number", "咨询:12345", []],
    ["a mobile number", "站长:13800138000", []],
    ["four digits behind the area code", "咨询:0791-8383", ["phone-implausible"]],
    ["without the area code", "咨询:83835678", ["phone-without-area"]],
    ["one of two", "咨询:0791-83838383；投诉:83835678", ["phone-without-area"]],
  ])("%s", (_, phones, expected) => {
    expect(codes({ phones: "" }, { phones })).toEqual(expected);
  });

  it("is not asked about again where it stood there before", () => {
    expect(codes({ phones: "咨询:0791-8383" }, { phones: "咨询:0791-8383；投诉:12345" })).toEqual([]);
  });

  it("is completed by the district's area code", () => {
    const mine = { phones: "咨询:83835678；投诉:12345" };
    expect(withProposedArea(mine.phones, formFaults({}, mine, context))).toBe("咨询:0791-83835678；投诉:12345");
    const nowhere = formFaults({}, mine, { ...context, areaCode: null });
    expect(withProposedArea(mine.phones, nowhere)).toBe(mine.phones);
  });
});

describe("the source of a position", () => {
  const base = { lng: "115.8", lat: "28.6", position_quality: "sample", position_source: "sample-generator" };
  it.each([
    ["may stay while the position does", {}, []],
    ["is not the sample's for a new position", { lng: "115.9", position_quality: "manual" }, ["source-of-sample"]],
    ["is asked for", { lng: "115.9", position_quality: "geocoded", position_source: "" }, ["source-missing"]],
    ["is said", { lng: "115.9", position_quality: "geocoded", position_source: "map-amap" }, []],
    ["stays of a sample that is moved", { lng: "115.9" }, []],
    ["is nothing without a position", { lng: "", lat: "", position_quality: "unknown" }, []],
  ])("%s", (_, changes, expected) => {
    expect(codes(base, { ...base, ...changes })).toEqual(expected);
  });
});

describe("how sure opening hours are", () => {
  const base = { opening_hours: "Mo-Fr 09:00-17:00", hours_quality: "sample" };
  it.each([
    ["stays while they do", {}, "sample"],
    ["follows them", { opening_hours: "Mo-Fr 08:30-17:00" }, "reported"],
    ["follows them away", { opening_hours: "" }, "unknown"],
    ["is what somebody says", { opening_hours: "Mo-Fr 08:30-17:00", hours_quality: "approximate" }, "approximate"],
  ])("%s", (_, changes, expected) => {
    expect(withFollowing(base, { ...base, ...changes }).hours_quality).toBe(expected);
  });

  it("is left alone where it is no sample", () => {
    const sure = { ...base, hours_quality: "approximate" };
    expect(withFollowing(sure, { ...sure, opening_hours: "off" }).hours_quality).toBe("approximate");
  });
});

it.each([
  ["5", ["limit-without-unit"]],
  ["１０个", ["limit-without-unit"]],
  ["5个工作日", []],
  ["20日", []],
  ["按招生公告", []],
  ["", []],
])("a limit of %j", (legal_limit, expected) => {
  expect(codes({ legal_limit: "" }, { legal_limit })).toEqual(expected);
  expect(codes({ legal_limit }, { legal_limit })).toEqual([]);
});
