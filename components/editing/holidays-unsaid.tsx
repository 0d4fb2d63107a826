"use client";

import { CLOSED_ON_HOLIDAYS } from "@/domain/editing/widget-entries";
import { readHours } from "@/domain/service-points/read-hours";
import { openByOmission, withHolidaysOff } from "@/domain/service-points/unsaid-holidays";
import { calendarOf, type NoticeDays } from "@/domain/time/notice-days";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Props = {
  text: string;
  /** Today, ISO. */
  from: string;
  notice: NoticeDays;
  labels: EditingLabels["hours"];
  scripted: boolean;
  onChange: (text: string) => void;
};

/**
 * Says on which public holiday a place counts as open because nobody wrote of holidays, and closes it with one press.
 * Without scripts a tick does so when the form is saved, also for a text that is still to be typed.
 */
export function HolidaysUnsaid({ text, from, notice, labels, scripted, onChange }: Props) {
  const read = readHours(text);
  const open = read.ok ? openByOmission(read.hours, from, calendarOf(notice)) : null;
  const values = open && { date: open.isoDate, holiday: labels.holiday[open.name ?? "other"] };
  return (
    <>
      <p role="status" className="small edit-doubt">
        {values ? fill(labels.holidaysUnsaid, values) : ""}
      </p>
      {scripted && open ? (
        <p className="edit-verbs">
          <button type="button" className="button" onClick={() => onChange(withHolidaysOff(text))}>
            {labels.closeHolidays}
          </button>
        </p>
      ) : null}
      {!scripted && (open || text === "") ? (
        <p>
          <label className="edit-day">
            <input type="checkbox" name={CLOSED_ON_HOLIDAYS} value="yes" />
            {labels.closeHolidays}
          </label>
        </p>
      ) : null}
    </>
  );
}
