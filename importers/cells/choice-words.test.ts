import { expect, it } from "vitest";
import { readCell } from "@/importers/cells/cell";
import { enumerationOf } from "@/importers/cells/choice";
import { targets } from "@/importers/target-list";
import { writtenCells } from "@/importers/written-cell";

const columns = Object.values(targets).flatMap((target) =>
  Object.entries(target.columns).flatMap(([column, { cell }]) => {
    const values = enumerationOf(cell)?.values;
    // A system of coordinates has its own name everywhere; rows of the base map are drawn, not written.
    return values && column !== "crs" && target.name !== "base-map" ? [{ target, column, cell, values }] : [];
  }),
);

it.each(columns)("each value of $target.name $column has a word, and a file with words is read back", (each) => {
  const { target, column, cell, values } = each;
  const at = Object.keys(target.columns).indexOf(column);
  for (const { value, label } of values) {
    expect(label, value).not.toBeNull();
    const written = writtenCells(target, { [column]: value }, "words")[at];
    expect(written).toBe(label);
    const read = readCell(cell, `${written}`);
    expect("value" in read ? [read.value].flat() : read.refusal).toContainEqual(value);
  }
});
