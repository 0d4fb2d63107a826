"use client";

import type { PositionField, PositionValues } from "@/domain/editing/position-form";
import { coordinateSystems } from "@/domain/positions/coordinate-systems";
import type { EditingLabels } from "@/i18n/editing-labels";

/** From best to worst, as in domain/truth/quality. */
const qualities = ["surveyed", "manual", "geocoded", "approximate", "sample", "unknown"] as const;

type Props = {
  values: PositionValues;
  names: PositionValues;
  id: string;
  /** See `useResets`. */
  resets: number;
  labels: EditingLabels["position"];
  onType: (field: PositionField, text: string) => void;
};

/** The five inputs of a position: what is sent, with or without scripts. */
export function PositionFields({ values, names, id, resets, labels, onType }: Props) {
  const text = (field: "lng" | "lat" | "precision", inputMode: "decimal" | "numeric") => (
    <p className="console-field">
      <label htmlFor={`${id}-${field}`}>{labels[field]}</label>
      <input
        id={`${id}-${field}`}
        name={names[field]}
        className="field"
        inputMode={inputMode}
        autoComplete="off"
        value={values[field]}
        onChange={({ target }) => onType(field, target.value)}
      />
    </p>
  );
  return (
    <div className="edit-row-fields edit-narrow">
      {text("lng", "decimal")}
      {text("lat", "decimal")}
      <p className="console-field">
        <label htmlFor={`${id}-crs`}>{labels.crs}</label>
        <select
          key={resets}
          id={`${id}-crs`}
          name={names.crs}
          className="field"
          value={values.crs}
          onChange={({ target }) => onType("crs", target.value)}
        >
          <option value="">{labels.crsNone}</option>
          {coordinateSystems.map((system) => (
            <option key={system} value={system}>
              {labels.crsNames[system]}
            </option>
          ))}
        </select>
      </p>
      <p className="console-field">
        <label htmlFor={`${id}-quality`}>{labels.quality}</label>
        <select
          key={resets}
          id={`${id}-quality`}
          name={names.quality}
          className="field"
          value={values.quality}
          onChange={({ target }) => onType("quality", target.value)}
        >
          {qualities.map((quality) => (
            <option key={quality} value={quality}>
              {labels.qualities[quality]}
            </option>
          ))}
        </select>
      </p>
      {text("precision", "numeric")}
    </div>
  );
}
