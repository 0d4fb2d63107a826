import { expect, it } from "vitest";
import { basketOf } from "@/domain/plan/search-params";

it.each([
  ["", []],
  ["matters=M001", ["M001"]],
  ["matters=M001%2CM003", ["M001", "M003"]],
  ["matters=M001,,%3Cb%3E,M003", ["M001", "M003"]],
])("the basket of %j", (query, codes) => expect(basketOf(new URLSearchParams(query))).toEqual(codes));
