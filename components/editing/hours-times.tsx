"use client";

import { spliced } from "@/domain/editing/spliced";
import { readClock } from "@/domain/service-points/clock-input";
import type { HoursRow } from "@/domain/service-points/hours-rows";
import type { EditingLabels } from "@/i18n/editing-labels";
import { fill } from "@/i18n/fill";

type Times = HoursRow["times"];
type Props = { times: Times; id: string; labels: EditingLabels["hours"]; onChange: (times: Times) => void };

/** The periods of a day, with lunch between them. Plain texts, because a clock of the browser knows no 24:00. */
export function HoursTimes({ times, id, labels, onChange }: Props) {
  const change = (index: number, part: Partial<Times[number]>) =>
    onChange(times.map((time, each) => (each === index ? { ...time, ...part } : time)));
  return (
    <ul className="edit-times">
      {times.map((time, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place in the day; its times change as one types.
        <li key={index}>
          <fieldset className="edit-period">
            <legend className="sr-only">{fill(labels.period, { n: index + 1 })}</legend>
            {(["from", "to"] as const).map((end) => (
              <span key={end} className="edit-end">
                <label htmlFor={`${id}-${index}-${end}`}>{labels[end]}</label>
                <input
                  id={`${id}-${index}-${end}`}
                  className="field edit-clock"
                  placeholder={end === "from" ? "09:00" : "12:00"}
                  maxLength={8}
                  value={time[end]}
                  aria-invalid={time[end] !== "" && readClock(time[end]) === null}
                  onChange={({ target }) => change(index, { [end]: target.value })}
                />
              </span>
            ))}
            {times.length > 1 ? (
              <button
                type="button"
                className="button"
                aria-label={fill(labels.removePeriod, { n: index + 1 })}
                onClick={() => onChange(spliced(times, index, 1))}
              >
                {labels.drop}
              </button>
            ) : null}
          </fieldset>
        </li>
      ))}
      <li>
        <button type="button" className="button" onClick={() => onChange([...times, { from: "", to: "" }])}>
          {labels.addPeriod}
        </button>
      </li>
    </ul>
  );
}
