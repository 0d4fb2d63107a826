import { describe, expect, it } from "vitest";
import { newerThanOldest, skippedByOldest } from "./old-browsers";

describe("scripts for Chromium 87 and Safari 14", () => {
  it.each([
    "const { a, ...rest } = b ?? {}; rest.c ??= a?.d;",
    "export default async function* f() { for await (const x of y) yield x ** 2n; }",
    "class A { constructor() { this.b = /(?=c)/u; } }",
    "[1].at(-1)",
  ])("%s is read", (script) => {
    expect(newerThanOldest(script)).toEqual([]);
  });

  it.each([
    ["class A { static { this.b = 1; } }", "Unexpected token"],
    ["class A { #b = 1; }", "Unexpected"],
    ["const a = await b;", "await"],
    ["const a = /(?<!b)c/;", "lookbehind"],
    ["[1].toSorted()", "toSorted"],
    ["[1].findLast(Boolean)", "findLast"],
    ["structuredClone({})", "structuredClone"],
  ])("%s is not", (script, reason) => {
    expect(newerThanOldest(script).join("; ")).toContain(reason);
  });

  it("style sheets stand outside of cascade layers", () => {
    expect(skippedByOldest("a{color:red}")).toEqual([]);
    expect(skippedByOldest("@layer base{a{color:red}}")).toHaveLength(1);
  });
});
