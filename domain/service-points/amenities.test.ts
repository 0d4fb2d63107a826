import { expect, it } from "vitest";
import { amenities, isAmenity } from "@/domain/service-points/amenities";

it("lists every code once, in the spelling of codes", () => {
  expect(new Set(amenities).size).toBe(amenities.length);
  expect(amenities.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

it.each([
  ["electronic-queue", true],
  ["hongcheng-card-top-up", true],
  ["Lift", false],
  ["", false],
])("isAmenity(%s) is %s", (code, expected) => {
  expect(isAmenity(code)).toBe(expected);
});
