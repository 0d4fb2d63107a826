import { describe, expect, it } from "vitest";
import { parentsFirst } from "@/server/backups/table-order";

const table = (name: string, ...parents: string[]) => ({ name, parents });

describe("parentsFirst", () => {
  it.each([
    ["keeps what is free", [table("a"), table("b")], "a b"],
    ["puts parents first", [table("a", "b"), table("b", "c"), table("c")], "c b a"],
    ["lets a table refer to itself", [table("a", "a", "b"), table("b")], "b a"],
    ["passes over tables that are not there", [table("a", "elsewhere")], "a"],
    ["leaves a circle to the end", [table("a", "b"), table("b", "a"), table("c")], "c a b"],
  ])("%s", (_what, tables, expected) => {
    expect(
      parentsFirst(tables)
        .map(({ name }) => name)
        .join(" "),
    ).toBe(expected);
  });
});
