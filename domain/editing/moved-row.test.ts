import { describe, expect, it } from "vitest";
import { differencesBetween } from "@/domain/editing/merge";
import { movedRow, withMoves } from "@/domain/editing/moved-row";
import { recordForms } from "@/domain/editing/record-forms";
import type { RecordValues } from "@/domain/editing/record-values";

const form = recordForms.matters;
const matter = (...names: string[]): RecordValues => ({
  fields: { code: "M1" },
  lists: { materials: names.map((name, index) => ({ order: `${index + 1}`, name })) },
});
const told = (before: RecordValues, after: RecordValues) =>
  withMoves(form.lists, differencesBetween(form, before, after), { before, after });

describe("a row of a list that keeps an order", () => {
  it.each([
    ["to the top", ["a", "b", "c"], ["c", "a", "b"], { from: "3", to: "1" }, "c"],
    ["to the end", ["a", "b", "c", "d"], ["a", "c", "d", "b"], { from: "2", to: "4" }, "b"],
    ["one place up", ["a", "b", "c"], ["a", "c", "b"], { from: "3", to: "2" }, "c"],
  ])("that is moved %s is one line", (_, before, after, moved, name) => {
    expect(told(matter(...before), matter(...after))).toMatchObject([{ list: "materials", moved, before: { name } }]);
  });

  it.each([
    ["two rows that changed places over a third", ["a", "b", "c"], ["c", "b", "a"]],
    ["a row that is new", ["a", "b"], ["c", "a", "b"]],
    ["a row that is gone", ["a", "b", "c"], ["b", "c"]],
    ["a row that was moved and changed", ["a", "b", "c"], ["C", "a", "b"]],
    ["a row that was changed", ["a", "b"], ["a", "c"]],
  ])("%s stays as it was told before", (_, before, after) => {
    const [one, other] = [matter(...before), matter(...after)];
    expect(told(one, other)).toEqual(differencesBetween(form, one, other));
  });

  it("leaves what else differs beside it", () => {
    const before = matter("a", "b");
    const after = { ...matter("b", "a"), fields: { code: "M1", name: "改名" } };
    expect(told(before, after).map(({ path }) => path)).toEqual(["name", "materials/2"]);
  });

  it("is found where the number is no key: entries of a bundle", () => {
    const entry = (matterCode: string, order: string) => ({ matter: matterCode, order });
    const changes = [
      { before: entry("M1", "1"), after: entry("M1", "2") },
      { before: entry("M2", "2"), after: entry("M2", "3") },
      { before: entry("M3", "3"), after: entry("M3", "1") },
    ];
    expect(movedRow({ isOrdered: true }, changes)).toMatchObject({ from: "3", to: "1", row: { matter: "M3" } });
    expect(movedRow({}, changes)).toBeNull();
  });
});
