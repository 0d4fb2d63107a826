import { expect, it } from "vitest";
import { legPrecisions, slackOf, toldDistance } from "@/domain/travel/precision";

it.each([
  [650, null, "exact 650"],
  [650, 50, "exact 650"],
  [8, 1500, "nearby 1500"],
  [1500, 1500, "nearby 1500"],
  [2340, 1500, "about 2300"],
  [60, 51, "about 100"],
])("%i m to a place that may be %s m off: %s", (metres, precision, expected) => {
  const told = toldDistance(metres, precision);
  expect(`${told.kind} ${told.metres}`).toBe(expected);
});

it.each([
  [[], [], 0],
  [[1500], [1500], 1500],
  [[100, null, 200], [100, 100, 200], 400],
])("legs to %j", (stops, legs, all) => expect(legPrecisions(stops)).toEqual({ legs, all }));

it.each([
  [null, 0],
  [50, 0],
  [51, 51],
  [1500, 1500],
])("a position that may be %s m off makes a way %i m longer", (precision, slack) => {
  expect(slackOf(precision)).toBe(slack);
});
