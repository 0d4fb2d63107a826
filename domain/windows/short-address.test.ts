import { expect, it } from "vitest";
import { pathPart, readShortAddress, shortAddress } from "@/domain/windows/short-address";

it.each([
  ["q=a", null],
  ["item=&point=%20", null],
  ["item=M001", { item: "M001", point: null, rest: "" }],
  ["item=M001&near=1,2&item=M002", { item: "M001", point: null, rest: "near=1%2C2" }],
  ["at=x&point=hall", { item: null, point: "hall", rest: "at=x" }],
  ["item=M001&point=hall", { item: "M001", point: "hall", rest: "" }],
])("reads %s", (query, expected) => {
  const read = readShortAddress(new URLSearchParams(query));
  expect(read && { ...read, rest: String(read.rest) }).toEqual(expected);
});

it("cuts what is no code", () => {
  expect(readShortAddress(new URLSearchParams({ item: "长".repeat(1100) }))?.item).toHaveLength(200);
});

it("is read again as it was written", () => {
  const read = (path: string) => readShortAddress(new URL(path, "http://x").searchParams);
  expect(read(shortAddress("/", "matters", "a&b/中"))?.item).toBe("a&b/中");
  expect(read(shortAddress("/en", "service-points", "hall"))?.point).toBe("hall");
});

it.each([
  ["M 1/2", "M%201%2F2"],
  ["..", "no-such-code"],
  ["\uD800", "no-such-code"],
])("makes a part of a path of %j", (code, expected) => {
  expect(pathPart(code)).toBe(expected);
});
