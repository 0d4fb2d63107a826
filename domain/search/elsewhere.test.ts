import { expect, it } from "vitest";
import { elsewhereOf } from "@/domain/search/elsewhere";

it.each([
  ["派出所", ["police-station"]],
  ["沙井派出所在哪", ["police-station"]],
  ["Police", ["police-station"]],
  ["police clearance", []],
  ["办签证", ["exit-entry"]],
  ["residence permit", ["exit-entry"]],
  ["visa", ["exit-entry"]],
  ["visage", []],
  // Citizens ask for it in Chinese.
  ["居住证", []],
  ["ＷＣ", ["toilet"]],
  ["附近的厕所", ["toilet"]],
  ["社保卡", []],
])("%s", (q, expected) => {
  expect(elsewhereOf(q)).toEqual(expected);
});
