"use client";

import "@/components/editing/editing.css";
import { type KeyboardEvent, useId, useRef } from "react";
import { useResets, useRestored, useScripted, useTellForm } from "@/components/editing/form-widget";
import { type RowField, RowFields } from "@/components/editing/row-fields";
import { emptyRow, useRows } from "@/components/editing/use-rows";
import { type OrderedRow, rowInputName } from "@/domain/editing/ordered-rows";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

export type OrderedRowsProps = {
  /** Of the list in the form: `materials` makes `materials.0.name`. */
  name: string;
  /** What the list is called. */
  legend: string;
  /**
   * The fields of each row, none of them called `order` or `remove`. A choice that may be left open has an option with
   * the value ""; `hidden` goes along unseen, such as the source of a row.
   */
  fields: readonly RowField[];
  rows: readonly OrderedRow[];
  /** `editingLabels().rows` */
  labels: EditingLabels["rows"];
};

/** So many empty rows at the end without scripts. */
const SPARE_ROWS = 3;

/**
 * A list of rows in an order: materials, steps, fees, questions, windows, phones. The server reads it by
 * `readOrderedRows` (domain/editing), with the same result whether rows were moved by buttons or by numbers.
 */
export function OrderedRows({ name, legend, fields, rows: start, labels }: OrderedRowsProps) {
  const root = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const scripted = useScripted();
  const resets = useResets(root);
  const list = useRows(root, name, fields, start, labels);
  useRestored(list.restore);
  useTellForm(root, list.rows);

  const spare = scripted ? [] : Array.from({ length: SPARE_ROWS }, (_, index) => spareRow(index, fields));
  const onKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    list.move(index, event.key === "ArrowUp" ? -1 : 1);
  };

  return (
    <fieldset ref={root} className="edit-group" aria-describedby={`${id}-help`}>
      <legend>{legend}</legend>
      <p id={`${id}-help`} className="small">
        {scripted ? labels.help : labels.plainHelp}
      </p>
      {scripted && list.rows.length === 0 ? <p className="small">{labels.none}</p> : null}
      <ol className="edit-rows">
        {[...list.rows, ...spare].map(({ key, values }, index) => (
          <li key={key} data-row={key} className="edit-row" onKeyDown={(event) => onKey(event, index)}>
            <fieldset>
              <legend>{fill(labels.item, { n: index + 1 })}</legend>
              <div className="edit-row-fields">
                <RowFields
                  {...{ fields, values, index, resets }}
                  list={name}
                  id={`${id}-${key}`}
                  onChange={(field, value) => list.change(key, field, value)}
                />
              </div>
              {scripted ? (
                <div className="edit-verbs">
                  <input type="hidden" data-kept name={rowInputName(name, index, "order")} value={index + 1} readOnly />
                  <Verb label={labels.up} full={labels.upItem} n={index + 1} off={index === 0}>
                    {() => list.move(index, -1)}
                  </Verb>
                  <Verb label={labels.down} full={labels.downItem} n={index + 1} off={index === list.rows.length - 1}>
                    {() => list.move(index, 1)}
                  </Verb>
                  <Verb label={labels.remove} full={labels.removeItem} n={index + 1}>
                    {() => list.remove(index)}
                  </Verb>
                </div>
              ) : (
                <PlainOrder name={name} index={index} id={`${id}-${key}`} labels={labels} isSpare={key < 0} />
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {scripted ? (
        <div className="edit-verbs">
          <button type="button" className="button" onClick={list.add}>
            {labels.add}
          </button>
          {list.removed.length > 0 ? (
            <button type="button" className="button" data-undo onClick={list.undo}>
              {labels.undo}
            </button>
          ) : null}
        </div>
      ) : null}
      <p role="status" className="small">
        {list.said}
      </p>
    </fieldset>
  );
}

/** Keys below zero, so that no row ever made in the browser has the same. */
const spareRow = (index: number, fields: readonly RowField[]) => ({ key: -1 - index, values: emptyRow(fields) });

type VerbProps = { label: string; full: string; n: number; off?: boolean; children: () => void };

/** Stays where it is when it does nothing: a button that vanishes takes the focus with it. */
function Verb({ label, full, n, off = false, children: act }: VerbProps) {
  return (
    <button type="button" className="button" aria-label={fill(full, { n })} aria-disabled={off} onClick={act}>
      {label}
    </button>
  );
}

type PlainOrderProps = { name: string; index: number; id: string; labels: EditingLabels["rows"]; isSpare: boolean };

/** Without scripts: a number to sort by, and a tick to remove. */
function PlainOrder({ name, index, id, labels, isSpare }: PlainOrderProps) {
  return (
    <div className="edit-verbs">
      <label htmlFor={`${id}-order`}>{labels.order}</label>
      <input
        id={`${id}-order`}
        name={rowInputName(name, index, "order")}
        defaultValue={isSpare ? "" : index + 1}
        inputMode="numeric"
        className="field edit-number"
      />
      {isSpare ? null : (
        <label className="edit-tick">
          <input type="checkbox" name={rowInputName(name, index, "remove")} value="1" />
          {labels.remove}
        </label>
      )}
    </div>
  );
}
