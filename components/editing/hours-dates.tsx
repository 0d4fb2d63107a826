"use client";

import type { RowDates } from "@/domain/service-points/hours-rows";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Props = {
  dates: RowDates;
  id: string;
  labels: EditingLabels["hours"];
  onChange: (dates: RowDates) => void;
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** What a choice begins with. */
const begun = {
  always: { kind: "always" },
  months: { kind: "months", from: 1, to: 12 },
  days: { kind: "days", from: "", to: "" },
} as const satisfies Record<string, RowDates>;

/** When in the year a row holds: always, in some months, on certain dates. What it cannot show it leaves as it is. */
export function HoursDates({ dates, id, labels, onChange }: Props) {
  const kinds =
    dates.kind === "other" ? (["always", "months", "days", "other"] as const) : (["always", "months", "days"] as const);
  return (
    <>
      <p className="console-field">
        <label htmlFor={`${id}-dates`}>{labels.datesLabel}</label>
        <select
          id={`${id}-dates`}
          className="field"
          value={dates.kind}
          onChange={({ target: { value } }) => {
            if (value === "always" || value === "months" || value === "days") onChange(begun[value]);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {labels.dates[kind]}
            </option>
          ))}
        </select>
      </p>
      {dates.kind === "months"
        ? (["from", "to"] as const).map((end) => (
            <p key={end} className="console-field">
              <label htmlFor={`${id}-${end}-month`}>{end === "from" ? labels.firstMonth : labels.lastMonth}</label>
              <select
                id={`${id}-${end}-month`}
                className="field"
                value={dates[end]}
                onChange={({ target }) => onChange({ ...dates, [end]: Number(target.value) })}
              >
                {months.map((month) => (
                  <option key={month} value={month}>
                    {fill(labels.month, { n: month })}
                  </option>
                ))}
              </select>
            </p>
          ))
        : null}
      {dates.kind === "days"
        ? (["from", "to"] as const).map((end) => (
            <p key={end} className="console-field">
              <label htmlFor={`${id}-${end}-day`}>{end === "from" ? labels.firstDay : labels.lastDay}</label>
              <input
                id={`${id}-${end}-day`}
                type="date"
                className="field"
                value={dates[end]}
                onChange={({ target }) => onChange({ ...dates, [end]: target.value })}
              />
            </p>
          ))
        : null}
    </>
  );
}
