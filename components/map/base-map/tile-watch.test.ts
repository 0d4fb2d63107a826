import { expect, it } from "vitest";
import { tileWatch } from "@/components/map/base-map/tile-watch";

function watched() {
  const said: boolean[] = [];
  return { said, watch: tileWatch((failing) => said.push(failing)) };
}

it.each([
  ["lll", []],
  ["llll", [true]],
  ["llllll", [true]],
  ["lllalll", []],
  ["lllla", [true, false]],
  ["llllaallll", [true, false, true]],
  ["aaa", []],
])("%s (lost, arrived) → %j", (events, expected) => {
  const { said, watch } = watched();
  for (const event of events) event === "a" ? watch.arrived() : watch.lost();
  expect(said).toEqual(expected);
});

it("believes at once that a provider is away", () => {
  const { said, watch } = watched();
  watch.away();
  watch.away();
  expect(said).toEqual([true]);
});
