"use client";

import type { PositionField, PositionValues } from "@/domain/editing/position-form";
import { coordinateSystems } from "@/domain/positions/coordinate-systems";
import type { EditingLabels } from "@/i18n/editing-labels";

/** From best to worst, as in domain/truth/quality. */
const qualities = ["surveyed", "manual", "geocoded", "approximate", "sample", "unknown"] as const;

type Props = {
  values: PositionValues;
  names: PositionValues;
  /** Begins the ids: `field` makes `field-lng`, by the names of the inputs. */
  id: string;
  errors: Partial<Record<PositionField, readonly string[]>>;
  /** See `useResets`. */
  resets: number;
  labels: EditingLabels["position"];
  /** What sources are called, by code. */
  sourceNames: Readonly<Record<string, string>>;
  onType: (field: PositionField, text: string) => void;
};

/** The five inputs of a position: what is sent, with or without scripts. */
export function PositionFields({ values, names, id, errors, resets, labels, sourceNames, onType }: Props) {
  const idOf = (field: PositionField) => `${id}-${names[field]}`;
  const invalid = (field: PositionField) =>
    errors[field]?.length ? { "aria-invalid": true, "aria-describedby": `${idOf(field)}-error` } : {};
  const fault = (field: PositionField) =>
    errors[field]?.length ? (
      <span id={`${idOf(field)}-error`} className="edit-fault">
        {errors[field].join(" ")}
      </span>
    ) : null;
  const text = (field: "lng" | "lat" | "precision" | "source", inputMode: "decimal" | "numeric" | "text") => (
    <p className="console-field">
      <label htmlFor={idOf(field)}>{labels[field]}</label>
      <input
        {...invalid(field)}
        id={idOf(field)}
        name={names[field]}
        className="field"
        inputMode={inputMode}
        autoComplete="off"
        list={field === "source" ? "choices-sources" : undefined}
        value={values[field]}
        onChange={({ target }) => onType(field, target.value)}
      />
      {field === "source" && sourceNames[values.source] ? (
        <span className="small" lang="zh-CN">
          {sourceNames[values.source]}
        </span>
      ) : null}
      {fault(field)}
    </p>
  );
  return (
    <div className="edit-row-fields edit-narrow">
      {text("lng", "decimal")}
      {text("lat", "decimal")}
      <p className="console-field">
        <label htmlFor={idOf("crs")}>{labels.crs}</label>
        <select
          key={resets}
          {...invalid("crs")}
          id={idOf("crs")}
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
        {fault("crs")}
      </p>
      <p className="console-field">
        <label htmlFor={idOf("quality")}>{labels.quality}</label>
        <select
          key={resets}
          {...invalid("quality")}
          id={idOf("quality")}
          name={names.quality}
          className="field"
          value={values.quality}
          onChange={({ target }) => onType("quality", target.value)}
        >
          <option value="">{labels.crsNone}</option>
          {qualities.map((quality) => (
            <option key={quality} value={quality}>
              {labels.qualities[quality]}
            </option>
          ))}
        </select>
        {fault("quality")}
      </p>
      {text("precision", "numeric")}
      {text("source", "text")}
    </div>
  );
}
