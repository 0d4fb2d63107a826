import { describe, expect, it } from "vitest";
import { checkPhones } from "@/importers/check-phones";
import type { Reading } from "@/importers/read-records";
import { servicePoints } from "@/importers/targets/service-points";

function check(number: string, known: string[] = [], areaCode: string | null = "0791") {
  const record = { code: "P1", phones: [{ label: "电话", number }] };
  const reading: Reading = {
    read: 1,
    empty: 0,
    rows: [{ row: 2, record }],
    rejected: new Map(),
    remains: [],
    issues: [],
    notices: [],
    absent: [],
  };
  checkPhones(servicePoints, reading, areaCode, new Map([["P1", new Set(known)]]));
  const codes = [...reading.issues, ...reading.notices].map(({ code }) => code);
  return [reading.rows.length === 1 ? "read" : "rejected", ...codes];
}

describe("a telephone number of a file", () => {
  it.each([
    ["0791-83835678", ["read"]],
    ["12345", ["read"]],
    ["400-820-8820", ["read"]],
    ["13800138000", ["read"]],
    ["83-77", ["rejected", "phone-implausible"]],
    ["838356789", ["rejected", "phone-implausible"]],
    ["0791-8383567", ["rejected", "phone-implausible"]],
    ["8383567", ["rejected", "phone-implausible"]],
    ["83835678", ["read", "phone-without-area"]],
  ])("%s: %j", (number, expected) => expect(check(number)).toEqual(expected));

  it("of seven digits may be one where nobody knows the district's area code", () => {
    expect(check("8383567", [], null)).toEqual(["read", "phone-without-area"]);
  });

  it("that stands there already rejects nothing", () => {
    expect(check("83-77", ["83-77"])).toEqual(["read", "phone-implausible"]);
    expect(check("83835678", ["83835678"])).toEqual(["read"]);
  });
});
