"use client";

import { HoursDates } from "@/components/editing/hours-dates";
import { HoursTimes } from "@/components/editing/hours-times";
import {
  everyDay,
  type HoursRow,
  isComplete,
  rowKinds,
  withComment,
  withKind,
  workdays,
} from "@/domain/service-points/hours-rows";
import type { Weekday } from "@/domain/time/shanghai";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Props = {
  row: HoursRow;
  /** From 1. */
  n: number;
  id: string;
  labels: EditingLabels["hours"];
  onChange: (row: HoursRow) => void;
  onDays: (weekdays: readonly Weekday[]) => void;
  onCopy: () => void;
  onRemove: () => void;
};

/** One rule of the hours: on which days, when in the year, and from when to when. None of its inputs is sent. */
export function HoursRowFields({ row, n, id, labels, onChange, onDays, onCopy, onRemove }: Props) {
  return (
    <fieldset className="edit-row" id={id}>
      <legend>{fill(row.additional ? labels.rowAdded : labels.row, { n })}</legend>
      <HoursDays {...{ row, labels, onChange, onDays }} />
      {row.kind === "open" || row.kind === "appointment" ? (
        <HoursTimes times={row.times} id={id} labels={labels} onChange={(times) => onChange({ ...row, times })} />
      ) : null}
      <div className="edit-row-fields">
        <p className="console-field">
          <label htmlFor={`${id}-kind`}>{labels.kindLabel}</label>
          <select
            id={`${id}-kind`}
            className="field"
            value={row.kind}
            onChange={({ target }) => {
              const kind = rowKinds.find((each) => each === target.value);
              if (kind) onChange(withKind(row, kind));
            }}
          >
            {rowKinds.map((kind) => (
              <option key={kind} value={kind}>
                {labels.kind[kind]}
              </option>
            ))}
          </select>
        </p>
        <HoursDates dates={row.dates} id={id} labels={labels} onChange={(dates) => onChange({ ...row, dates })} />
        <p className="console-field">
          <label htmlFor={`${id}-comment`}>{labels.comment}</label>
          <input
            id={`${id}-comment`}
            className="field"
            value={row.comment}
            onChange={({ target }) => onChange(withComment(row, target.value))}
          />
        </p>
      </div>
      {isComplete(row) ? null : <p className="small edit-doubt">{fill(labels.unfinished, { n })}</p>}
      <div className="edit-verbs">
        <button type="button" className="button" onClick={onCopy}>
          {labels.copy}
        </button>
        <button type="button" className="button" onClick={onRemove}>
          {labels.remove}
        </button>
      </div>
    </fieldset>
  );
}

function HoursDays({ row, labels, onChange, onDays }: Pick<Props, "row" | "labels" | "onChange" | "onDays">) {
  const toggle = (day: Weekday, on: boolean) =>
    onDays(on ? [...row.weekdays, day] : row.weekdays.filter((each) => each !== day));
  return (
    <fieldset className="edit-days">
      <legend className="sr-only">{labels.days}</legend>
      {everyDay.map((day) => (
        <label key={day} className="edit-day">
          <input
            type="checkbox"
            checked={row.weekdays.includes(day)}
            onChange={({ target }) => toggle(day, target.checked)}
          />
          {labels.weekday[`${day}`]}
        </label>
      ))}
      <label className="edit-day">
        <input
          type="checkbox"
          checked={row.publicHolidays || row.weekdays.length === 7}
          disabled={row.weekdays.length === 7}
          onChange={({ target }) => onChange({ ...row, publicHolidays: target.checked })}
        />
        {labels.holidays}
      </label>
      {row.schoolHolidays ? (
        <label className="edit-day">
          <input type="checkbox" checked onChange={() => onChange({ ...row, schoolHolidays: false })} />
          {labels.schoolHolidays}
        </label>
      ) : null}
      <button type="button" className="button" onClick={() => onDays(workdays)}>
        {labels.workdays}
      </button>
      <button type="button" className="button" onClick={() => onDays(everyDay)}>
        {labels.everyDay}
      </button>
    </fieldset>
  );
}
