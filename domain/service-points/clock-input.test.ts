import { expect, it } from "vitest";
import { readClock, readPeriod } from "@/domain/service-points/clock-input";

it.each([
  ["9", 540],
  ["09:00", 540],
  ["9:30", 570],
  ["930", 570],
  ["0930", 570],
  ["９：３０", 570],
  ["9点", 540],
  ["9点整", 540],
  ["9点半", 570],
  ["9时30分", 570],
  ["17.30", 1050],
  [" 17:00 ", 1020],
  ["24:00", 1440],
  ["26:00", 1560],
  ["", null],
  ["9:60", null],
  ["48:00", null],
  ["nine", null],
  ["9:3", null],
  ["-9", null],
])("%j is minute %s", (typed, expected) => {
  expect(readClock(typed)).toBe(expected);
});

it.each([
  ["9", "12", { from: 540, to: 720 }],
  ["22:00", "02:00", { from: 1320, to: 1560 }],
  ["22:00", "26:00", { from: 1320, to: 1560 }],
  ["0:00", "24:00", { from: 0, to: 1440 }],
  ["9:00", "9:00", null],
  ["24:00", "25:00", null],
  ["1:00", "26:00", null],
  ["9:00", "", null],
])("from %j to %j is %j", (from, to, expected) => {
  expect(readPeriod(from, to)).toEqual(expected);
});
