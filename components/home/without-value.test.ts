import { expect, it } from "vitest";
import { withoutValue } from "./without-value";

it.each([
  ["region=360113006", "region", "360113006", ""],
  ["region=360113&level=village&c=1,2&z=13&more=30", "region", "360113", "?level=village"],
  ["kind=partner,self-service", "kind", "partner", "?kind=self-service"],
  ["kind=partner, self-service&q=a", "kind", "self-service", "?kind=partner&q=a"],
  ["layers=hospital,school", "layers", "", ""],
  ["q=a", "stage", "building", "?q=a"],
])("%s without %s=%s is %s", (query, name, value, rest) => {
  expect(decodeURIComponent(withoutValue(new URLSearchParams(query), name, value))).toBe(rest);
});
