"use client";

import "@/components/editing/editing.css";
import { useEffect, useId, useRef } from "react";
import { entryOf, useResets, useRestored, useScripted, useTellForm } from "@/components/editing/form-widget";
import { HolidaysUnsaid } from "@/components/editing/holidays-unsaid";
import { HoursPreview } from "@/components/editing/hours-preview";
import { HoursRowFields } from "@/components/editing/hours-row";
import { useHours } from "@/components/editing/use-hours";
import { spliced } from "@/domain/editing/spliced";
import { everyDay, isComplete, newRow, workdays } from "@/domain/service-points/hours-rows";
import { readHours } from "@/domain/service-points/read-hours";
import type { NoticeDays } from "@/domain/time/notice-days";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

export type HoursEditorProps = {
  /** Of the one field that is sent; `opening_hours` where left out. */
  name?: string;
  /** The text as it is stored, or as somebody has typed it; "" where nobody knows. */
  value: string;
  /** Today in Shanghai, ISO; the preview begins on it. */
  from: string;
  /** `noticeDays(holidayCalendar, from, PREVIEW_WEEKS * 7)`, made on the server: all notices are too heavy for a page. */
  notice: NoticeDays;
  /** `editingLabels().hours` */
  labels: EditingLabels["hours"];
  /** Of the text. */
  inputId: string;
  /** What the server found wrong with it. */
  errors?: readonly string[];
};

/**
 * Opening hours: the text in OpenStreetMap's syntax is what is sent; rows and a preview of five weeks come with scripts.
 * The text is the truth: rows follow from it, and a text that rows cannot say stays a text.
 */
export function HoursEditor({
  name = "opening_hours",
  value,
  from,
  notice,
  labels,
  inputId,
  errors = [],
}: HoursEditorProps) {
  const root = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const scripted = useScripted();
  const resets = useResets(root);
  const { text, rows, said, canUndo, ...hours } = useHours(value, labels);
  useRestored((entries) => hours.type(entryOf(entries, name) ?? ""));
  useTellForm(root, text);

  // Who sends a row that is half filled in would lose it: the browser says so and sends nothing.
  const field = useRef<HTMLTextAreaElement>(null);
  const unfinished = rows?.findIndex((row) => !isComplete(row)) ?? -1;
  useEffect(() => {
    field.current?.setCustomValidity(unfinished < 0 ? "" : fill(labels.unfinished, { n: unfinished + 1 }));
  }, [unfinished, labels]);

  const read = readHours(text);
  const fault = read.ok || text.trim() === "" ? null : read;
  const reason = fault ? fill(labels.reason[fault.reason], { where: fault.where }) : "";
  // What the server found is about the text it was sent.
  const found = text === value ? errors : [];
  return (
    <fieldset ref={root} className="edit-group">
      <legend>{labels.title}</legend>
      {scripted && rows ? (
        <>
          {rows.map((row, index) => (
            <HoursRowFields
              // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place.
              key={`${resets} ${index}`}
              row={row}
              n={index + 1}
              id={`${id}-${index}`}
              labels={labels}
              onChange={(next) => hours.change(rows.with(index, next))}
              onDays={(days) => hours.giveDays(index, days)}
              onCopy={() => hours.copy(index)}
              onRemove={() => hours.change(spliced(rows, index, 1))}
            />
          ))}
          {rows.length > 1 ? <p className="small">{labels.rule}</p> : null}
          <div className="edit-verbs">
            {(
              [
                [labels.addRow, newRow({ weekdays: rows.length === 0 ? workdays : [] })],
                [labels.addHoliday, newRow({ publicHolidays: true, kind: "closed" })],
                [
                  labels.addSpecial,
                  newRow({ weekdays: everyDay, kind: "closed", dates: { kind: "days", from: "", to: "" } }),
                ],
                [labels.addExtra, newRow({ additional: true, comment: labels.extra })],
              ] as const
            ).map(([label, row]) => (
              <button key={label} type="button" className="button" onClick={() => hours.change([...rows, row])}>
                {label}
              </button>
            ))}
          </div>
        </>
      ) : null}
      <p className="console-field">
        <label htmlFor={inputId}>{labels.text}</label>
        <textarea
          ref={field}
          id={inputId}
          name={name}
          className="field edit-code"
          rows={2}
          value={text}
          spellCheck={false}
          aria-describedby={`${id}-help ${id}-fault ${id}-errors`}
          aria-invalid={fault !== null || found.length > 0}
          onChange={({ target }) => hours.type(target.value)}
        />
        <span id={`${id}-help`} className="small">
          {labels.textHelp}
        </span>
        <span id={`${id}-errors`} className="edit-fault">
          {found.join(" ")}
        </span>
        <span id={`${id}-fault`} role="status" className="small edit-doubt">
          {scripted && fault && found.length === 0 ? (rows ? reason : fill(labels.kept, { reason })) : ""}
        </span>
        <span role="status" className="small">
          {scripted && read.ok && read.text !== text ? fill(labels.readAs, { text: read.text }) : ""}
        </span>
      </p>
      <HolidaysUnsaid {...{ text, from, notice, labels, scripted }} onChange={hours.type} />
      {scripted ? (
        <>
          <div className="edit-verbs">
            <button type="button" className="button" onClick={() => hours.type("24/7")}>
              {labels.always}
            </button>
            <button type="button" className="button" onClick={() => hours.type('"by appointment"')}>
              {labels.byAppointment}
            </button>
            <button type="button" className="button" onClick={() => hours.type("")}>
              {labels.clear}
            </button>
            <button type="button" className="button" aria-disabled={!canUndo} onClick={hours.undo}>
              {labels.undo}
            </button>
          </div>
          <p role="status" className="small">
            {said}
          </p>
          {fault ? null : <HoursPreview hours={read.ok ? read.hours : null} {...{ from, notice, labels }} />}
        </>
      ) : null}
    </fieldset>
  );
}
