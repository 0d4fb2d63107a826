import { expect, it } from "vitest";
import { recordForms } from "@/domain/editing/record-forms";
import { inKeyOrder, rowKey } from "@/domain/editing/record-values";

const listOf = (form: (typeof recordForms)[keyof typeof recordForms], target: string) => {
  const list = form.lists.find((each) => each.target === target);
  if (!list) throw new Error(`There is no list ${target}.`);
  return list;
};

it("rows stand by the size of their numbers, the tenth after the ninth", () => {
  const list = listOf(recordForms.matters, "materials");
  const rows = ["10", "9", "2", "1", "11"].map((order) => ({ order }));
  expect(inKeyOrder(list, rows).map((row) => rowKey(list, row))).toEqual(["1", "2", "9", "10", "11"]);
});

it("rows whose keys are no numbers stand by their characters", () => {
  const list = listOf(recordForms["service-points"], "windows");
  const rows = ["W2", "W1", "A"].map((code) => ({ code }));
  expect(inKeyOrder(list, rows).map((row) => rowKey(list, row))).toEqual(["A", "W1", "W2"]);
});
