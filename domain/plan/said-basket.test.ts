import { expect, it } from "vitest";
import { saidBasket, toggled } from "@/domain/plan/said-basket";

it.each([
  [[], "M001", ["M001"]],
  [["M001"], "M003", ["M001", "M003"]],
  [["M001", "M003"], "M001", ["M003"]],
  [["M001"], "M001", []],
])("%j with %s toggled is %j", (basket, code, next) => expect(toggled(basket, code)).toEqual(next));

it.each([
  ["", ["M001"], ",M001"],
  ["matters=", ["M001"], "M001"],
  ["matters=M003", ["M003", "M001"], "M003,M001"],
  ["matters=,M001", ["M001", "M003"], ",M001,M003"],
  ["matters=,M001", [], ","],
])("after %j the basket of %j is said as %j", (query, basket, said) => {
  expect(saidBasket(new URLSearchParams(query), basket)).toBe(said);
});
