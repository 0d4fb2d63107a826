import { expect, it } from "vitest";
import { taskTypeSchema } from "@/domain/matters/matter";
import { taskTypeKeys, taskTypeOf, taskTypes } from "@/domain/matters/task-types";

it("names every type of the schema, each by a key of its own", () => {
  // The schema itself lists "10" and "20" first: they look like indices.
  expect(taskTypes).toEqual([...taskTypeSchema.options].sort());
  expect(new Set(Object.values(taskTypeKeys)).size).toBe(taskTypes.length);
});

it.each([
  ["行政许可", "01"],
  [" 给付 ", "05"],
  ["行政给付", "05"],
  ["其他行政权力", "10"],
  ["公共服务", "20"],
  ["07", "07"],
  ["7", null],
  ["行政处罚", null],
  ["02", null],
  ["constructor", null],
  ["", null],
])("reads %s as %s", (text, expected) => {
  expect(taskTypeOf(text)).toBe(expected);
});
