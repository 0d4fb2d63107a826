import { expect, it } from "vitest";
import { attributeText } from "./attribute-text";

it.each([
  ["floor-area", "199160", "199,160 ㎡"],
  ["floor-area", "156000", "15.6 万㎡"],
  ["land-area", "94337.23", "94,337.23 ㎡"],
  ["corridor-length", "28000", "28 公里"],
  ["design-speed", "80", "80 km/h"],
  ["beds", "1600", "1,600"],
  ["land-area", "9000000", "9 平方公里"],
  ["land-area-reported", "约200亩", "约200亩"],
  ["opened", "2023", "2023年"],
  ["of-tomorrow", "2023", "2023"],
  ["opened", "2021-11", "2021年11月"],
  ["patents", "近20项", "近20项"],
  ["of-tomorrow", "12000", "12,000"],
])("%s = %s", (name, value, text) => {
  expect(attributeText(name, value, "zh")).toBe(text);
});
