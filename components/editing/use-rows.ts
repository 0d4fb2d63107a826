import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { RowField } from "@/components/editing/row-fields";
import type { FormEntries } from "@/domain/editing/kept-draft";
import { moveRow, type OrderedRow, readOrderedRows } from "@/domain/editing/ordered-rows";
import { spliced } from "@/domain/editing/spliced";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

/** `key` stays with a row wherever it goes. */
export type KeyedRow = { key: number; values: OrderedRow };
type Removed = { row: KeyedRow; index: number };

/** A new row: nothing typed, the first of every choice. */
export function emptyRow(fields: readonly RowField[]): OrderedRow {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.kind === "select" ? (field.options?.[0]?.value ?? "") : ""]),
  );
}

/** The rows of a list with everything one can do to them; each step is announced, and the focus goes along. */
export function useRows(
  root: RefObject<HTMLElement | null>,
  list: string,
  fields: readonly RowField[],
  start: readonly OrderedRow[],
  labels: EditingLabels["rows"],
) {
  const nextKey = useRef(start.length);
  const [rows, setRows] = useState<readonly KeyedRow[]>(() => start.map((values, key) => ({ key, values })));
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [said, setSaid] = useState("");
  const focus = useRef<(() => HTMLElement | null | undefined) | null>(null);

  // Moving an element takes the focus away from it.
  useLayoutEffect(() => {
    focus.current?.()?.focus();
    focus.current = null;
  });

  const firstInputOf = (key: number) => () => {
    const row = root.current?.querySelector(`[data-row="${key}"]`);
    // What is folded away takes no focus.
    const folded = row?.querySelector<HTMLElement>("details:not([open]) > summary");
    return folded ?? row?.querySelector<HTMLElement>(':is(input:not([type="hidden"]), textarea, select)');
  };
  const place = (index: number) => ({ n: index + 1, count: rows.length });

  return {
    rows,
    removed,
    said,
    change(key: number, field: string, value: string) {
      setRows((now) => now.map((row) => (row.key === key ? { key, values: { ...row.values, [field]: value } } : row)));
    },
    add() {
      const key = nextKey.current++;
      setRows([...rows, { key, values: emptyRow(fields) }]);
      setSaid(fill(labels.added, place(rows.length)));
      focus.current = firstInputOf(key);
    },
    move(from: number, by: -1 | 1) {
      const active = document.activeElement;
      const moved = moveRow(rows, from, from + by);
      setRows(moved);
      setSaid(fill(labels.place, place(moved === rows ? from : from + by)));
      focus.current = () => (active instanceof HTMLElement ? active : null);
    },
    remove(index: number) {
      const row = rows[index];
      if (!row) return;
      setRows(spliced(rows, index, 1));
      setRemoved([...removed, { row, index }]);
      setSaid(fill(labels.removed, place(index)));
      focus.current = () => root.current?.querySelector<HTMLElement>("[data-undo]");
    },
    undo() {
      const last = removed.at(-1);
      if (!last) return;
      setRows(spliced(rows, last.index, 0, last.row));
      setRemoved(removed.slice(0, -1));
      setSaid(fill(labels.restored, place(last.index)));
      focus.current = firstInputOf(last.row.key);
    },
    restore(entries: FormEntries) {
      const values = readOrderedRows(entries, list, fields);
      setRows(values.map((each) => ({ key: nextKey.current++, values: each })));
      setRemoved([]);
    },
  };
}
