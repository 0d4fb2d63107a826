import { describe, expect, it } from "vitest";
import { moveRow, type RowFieldRule, readOrderedRows, rowInputName } from "@/domain/editing/ordered-rows";

const fields: RowFieldRule[] = [
  { name: "name", kind: "text" },
  { name: "form", kind: "select" },
  { name: "code", kind: "hidden" },
];

/** A form without JavaScript: names with what is typed into the order field, "x" as an order ticks "remove". */
function plainForm(rows: [name: string, order: string][]): FormData {
  const form = new FormData();
  rows.forEach(([name, order], index) => {
    form.set(rowInputName("materials", index, "name"), name);
    form.set(rowInputName("materials", index, "form"), "original");
    form.set(rowInputName("materials", index, "code"), `c${index}`);
    if (order === "x") form.set(rowInputName("materials", index, "remove"), "1");
    else form.set(rowInputName("materials", index, "order"), order);
  });
  return form;
}
const namesOf = (form: FormData) => readOrderedRows(form, "materials", fields).map(({ name }) => name);

describe("what a plain form asks for", () => {
  it.each<[string, [string, string][], string]>([
    [
      "as shown",
      [
        ["a", "1"],
        ["b", "2"],
        ["c", "3"],
      ],
      "abc",
    ],
    [
      "the last to the top",
      [
        ["a", "1"],
        ["b", "2"],
        ["c", "1"],
      ],
      "cab",
    ],
    [
      "the first to the end",
      [
        ["a", "3"],
        ["b", "2"],
        ["c", "3"],
      ],
      "bca",
    ],
    [
      "two change places",
      [
        ["a", "3"],
        ["b", "2"],
        ["c", "1"],
      ],
      "cba",
    ],
    [
      "one down by one",
      [
        ["a", "2"],
        ["b", "2"],
        ["c", "3"],
      ],
      "bac",
    ],
    [
      "a new one between",
      [
        ["a", "1"],
        ["b", "2"],
        ["c", "2"],
      ],
      "acb",
    ],
    [
      "a new one without a number",
      [
        ["a", "1"],
        ["b", "2"],
        ["c", ""],
      ],
      "abc",
    ],
    [
      "full-width digits",
      [
        ["a", "1"],
        ["b", "１"],
      ],
      "ba",
    ],
    [
      "no number at all",
      [
        ["a", "first"],
        ["b", "2"],
      ],
      "ab",
    ],
    [
      "removed",
      [
        ["a", "1"],
        ["b", "x"],
        ["c", "3"],
      ],
      "ac",
    ],
    [
      "left empty",
      [
        ["a", "1"],
        ["", "2"],
        [" ", "3"],
        ["d", "4"],
      ],
      "ad",
    ],
    [
      "beyond the end",
      [
        ["a", "99"],
        ["b", "2"],
      ],
      "ba",
    ],
    [
      "before the beginning",
      [
        ["a", "1"],
        ["b", "0"],
      ],
      "ba",
    ],
  ])("%s", (_, rows, expected) => {
    expect(namesOf(plainForm(rows)).join("")).toBe(expected);
  });
});

it("gives the same rows whichever way they were ordered", () => {
  const byNumber = plainForm([
    ["a", "3"],
    ["b", "x"],
    ["c", "3"],
    ["d", "1"],
    ["", ""],
  ]);
  // By buttons the inputs come in their new order, and their numbers say so.
  const byButton = new FormData();
  for (const [index, [name, code]] of [
    ["d", "c3"],
    ["c", "c2"],
    ["a", "c0"],
  ].entries()) {
    const row = { order: String(index + 1), name: name ?? "", form: "original", code: code ?? "" };
    for (const [field, value] of Object.entries(row)) byButton.set(rowInputName("materials", index, field), value);
  }
  expect(readOrderedRows(byButton, "materials", fields)).toEqual(readOrderedRows(byNumber, "materials", fields));
});

it("reads its own list only, and known fields only", () => {
  const form = new FormData();
  form.set("materials.0.name", " 身份证 ");
  form.set("materials.0.admin", "1");
  form.set("materials.x.name", "no index");
  form.set("materials2.0.name", "another list");
  form.set("materials.0.name.more", "deeper");
  form.set("materials.1.name", new File(["x"], "x.txt"));
  expect(readOrderedRows(form, "materials", fields)).toEqual([{ name: "身份证", form: "", code: "" }]);
});

it("a row of choices alone is told by its choices", () => {
  const choices: RowFieldRule[] = [{ name: "mode", kind: "select" }];
  const form = new FormData();
  form.set("modes.0.mode", "");
  form.set("modes.1.mode", "full");
  expect(readOrderedRows(form, "modes", choices)).toEqual([{ mode: "full" }]);
});

it.each([
  [0, 2, "bca"],
  [2, 0, "cab"],
  [1, 1, "abc"],
  [0, -1, "abc"],
  [2, 3, "abc"],
])("moves %i to %i: %s", (from, to, expected) => {
  expect(moveRow(["a", "b", "c"], from, to).join("")).toBe(expected);
});
