import { describe, expect, it } from "vitest";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";
import { type Cell, readCell } from "@/importers/cells/cell";
import { choice, yesNo } from "@/importers/cells/choice";
import { dateOfPrecision, day } from "@/importers/cells/date";
import { attributes, listOf, names, phones } from "@/importers/cells/list";
import { amount, decimal, wholeNumber } from "@/importers/cells/number";
import { openingHours } from "@/importers/cells/opening-hours";
import { code, colour, link, name, regionCode } from "@/importers/cells/text";

const level = choice(servicePointLevelSchema, { 村社区: "village" });

describe("a cell is read", () => {
  it.each<[string, Cell<unknown>, string, unknown]>([
    ["code", code, "M001", "M001"],
    ["full-width code", code, "Ｍ００１", "M001"],
    ["region", regionCode, "３６０１１３", "360113"],
    ["name as written", name, "社保卡（电子）", "社保卡（电子）"],
    ["link", link, "https://example.org/a?b=c", "https://example.org/a?b=c"],
    ["colour", colour, "#E4002B", "#e4002b"],
    ["choice", level, "village", "village"],
    ["choice in capitals", level, "Village", "village"],
    ["choice by its label", level, "村社区", "village"],
    ["list of choices", listOf(level), "district；村社区;district", ["district", "village"]],
    ["list with empty parts", names, "；a； b ;；", ["a", "b"]],
    ["yes", yesNo, "是", true],
    ["no", yesNo, "NO", false],
    ["whole number", wholeNumber(0), "１２", 12],
    ["number with separators", decimal(1e9), "1,234,567.5", 1234567.5],
    ["negative number", decimal(10), "-1.5", -1.5],
    ["zero", amount(10), "0", 0],
    ["day", dateOfPrecision, "2024-02-29", "2024-02-29"],
    ["month", dateOfPrecision, "2024-02", "2024-02"],
    ["year", dateOfPrecision, "２０２４", "2024"],
    ["day as Excel leaves it", day, "2024/2/9", "2024-02-09"],
    ["day in Chinese", day, "2024年2月9日", "2024-02-09"],
    ["month in Chinese", dateOfPrecision, "2024年2月", "2024-02"],
    ["year in Chinese", dateOfPrecision, "2024年", "2024"],
    [
      "phones alone",
      phones,
      "(0791)86701001、86701002/12345",
      ["0791-86701001", "86701002", "12345"].map((number) => ({ label: "电话", number })),
    ],
    [
      "phones",
      phones,
      "咨询:0791-12345；投诉：１２３４５",
      [
        { label: "咨询", number: "0791-12345" },
        { label: "投诉", number: "12345" },
      ],
    ],
    ["attributes", attributes, "beds=1600；lines＝1号线", { beds: "1600", lines: "1号线" }],
    ["attribute with =", attributes, "note=a=b", { note: "a=b" }],
    ["hours", openingHours, "Mo-Fr 09:00-12:00,13:30-17:00; PH off", "Mo-Fr 09:00-12:00,13:30-17:00; PH off"],
    ["full-width hours", openingHours, "Mo-Fr ０９:00-12:00", "Mo-Fr 09:00-12:00"],
  ])("%s", (_, schema, text, value) => expect(readCell(schema, text)).toEqual({ value }));
});

describe("a cell is refused", () => {
  it.each<[string, Cell<unknown>, string, string, RegExp]>([
    ["code with a blank", code, "M 1", "bad-code", /1–64/],
    ["code that is too long", code, "x".repeat(65), "bad-code", /1–64/],
    ["region of 7 digits", regionCode, "3601130", "bad-code", /6, 9 or 12/],
    ["name with NUL", name, "a\u0000b", "bad-character", /control/],
    ["name with a torn character", name, "a\ud83d", "bad-character", /control/],
    ["name of a page", name, "长".repeat(201), "too-long", /200/],
    ["script as link", link, "javascript:alert(1)", "bad-link", /https/],
    ["colour by name", colour, "red", "bad-colour", /#rrggbb/],
    ["unknown choice", level, "省级", "unknown-value", /district, township, village/],
    ["unknown choice in a list", listOf(level), "village；省级", "unknown-value", /^省级: Must be one of/],
    ["property of every object", level, "constructor", "unknown-value", /Must be/],
    ["maybe", yesNo, "maybe", "unknown-value", /yes or no/],
    ["number with a unit", decimal(1e9), "5亿", "bad-number", /plain number/],
    ["bound", decimal(1e9), "超100", "bad-number", /plain number/],
    ["exponent", decimal(1e9), "1e3", "bad-number", /plain number/],
    ["too large", decimal(1e3), "1000", "bad-number", /between/],
    ["negative amount", amount(10), "-1", "bad-number", /between 0/],
    ["fraction", wholeNumber(0), "1.5", "bad-number", /whole number/],
    ["beyond the column", wholeNumber(0), "2147483648", "bad-number", /whole number/],
    ["29 February of a common year", dateOfPrecision, "2023-02-29", "bad-date", /2024-02-29/],
    ["month 13", dateOfPrecision, "2023-13", "bad-date", /2024-02/],
    ["words", dateOfPrecision, "年底", "bad-date", /2024/],
    ["month where a day is needed", day, "2024-02", "bad-date", /day/],
    ["phone of words", phones, "咨询:见门口", "bad-phone", /no number/],
    ["phone of words alone", phones, "见门口", "bad-phone", /no number/],
    ["attribute without a value", attributes, "beds", "bad-attribute", /name=value/],
    ["attribute twice", attributes, "beds=1；beds=2", "bad-attribute", /twice/],
    ["hours in words", openingHours, "工作日上午", "bad-hours", /'上午' of the opening hours/],
    [
      "hours with a bad time",
      openingHours,
      "Mo-Fr 09:00-25:60; PH off",
      "bad-hours",
      /character 7, '09:00-25:60; PH off'/,
    ],
    ["hours without times", openingHours, "Mo-Fr", "bad-hours", /at its end: times .* are missing/],
  ])("%s", (_, schema, text, code, message) => {
    expect(readCell(schema, text)).toMatchObject({ refusal: { code, message: expect.stringMatching(message) } });
  });
});
