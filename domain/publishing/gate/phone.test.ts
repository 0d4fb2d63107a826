import { expect, it } from "vitest";
import { areaCodeOf, readPhone } from "@/domain/publishing/gate/phone";

it.each([
  ["0791-83838383", "landline", "0791"],
  ["079183838383", "landline", "0791"],
  ["(0791) 83838383", "landline", "0791"],
  ["（0791）83838383", "landline", "0791"],
  ["+86 791 83838383", "landline", "0791"],
  ["+86-0791-83838383", "landline", "0791"],
  ["0791-83838383-801", "landline", "0791"],
  ["0791-8383838", null, null],
  ["0791-838383838", null, null],
  ["0791-13838383", null, null],
  ["0792-8383838", "landline", "0792"],
  ["010-65000000", "landline", "010"],
  ["010-6500000", null, null],
  ["83838383", "local", null],
  ["8383838", null, null],
  ["13800138000", "mobile", null],
  ["+86 13800138000", "mobile", null],
  ["138001380001", null, null],
  ["1380013800", null, null],
  ["12800138000", null, null],
  ["12345", "short", null],
  ["0791-12345", "short", "0791"],
  ["110", "short", null],
  ["111", null, null],
  ["12366", "short", null],
  ["400-1234567", "service", null],
  ["4001234567", "service", null],
  ["400123456", null, null],
  ["95588", "service", null],
  ["0000000000", null, null],
  ["", null, null],
])("%s: %s %s", (number, shape, areaCode) => {
  expect(readPhone(number, "0791")).toEqual(shape === null ? null : { shape, areaCode });
});

it("knows no district's digits without an area code", () => {
  expect(readPhone("8383838", null)?.shape).toBe("local");
});

it.each([
  ["0791-12345", "0791"],
  ["12345", null],
  ["010-12345", "010"],
])("the hotline %s tells the area code %s", (hotline, areaCode) => expect(areaCodeOf(hotline)).toBe(areaCode));
