"use client";

import { type RowFieldRule, rowInputName } from "@/domain/editing/ordered-rows";

/** A field of each row: what it is called, and what one may choose. */
export type RowField = RowFieldRule & {
  label: string;
  options?: readonly { value: string; label: string }[];
};

type Props = {
  list: string;
  index: number;
  id: string;
  fields: readonly RowField[];
  values: Readonly<Record<string, string>>;
  /** See `useResets`. */
  resets: number;
  onChange: (field: string, value: string) => void;
};

/** The inputs of one row. Without scripts nobody hears of changes, and the browser keeps them all the same. */
export function RowFields({ list, index, id, fields, values, resets, onChange }: Props) {
  return fields.map((field) => {
    const name = rowInputName(list, index, field.name);
    const value = values[field.name] ?? "";
    if (field.kind === "hidden")
      return <input key={field.name} type="hidden" data-kept name={name} value={value} readOnly />;
    const inputId = `${id}-${field.name}`;
    return (
      <p key={field.name} className={`console-field${field.kind === "textarea" ? " rows-wide" : ""}`}>
        <label htmlFor={inputId}>{field.label}</label>
        <RowInput
          key={field.kind === "select" ? resets : undefined}
          field={field}
          id={inputId}
          name={name}
          value={value}
          onChange={(next) => onChange(field.name, next)}
        />
      </p>
    );
  });
}

type InputProps = { field: RowField; id: string; name: string; value: string; onChange: (value: string) => void };

function RowInput({ field, id, name, value, onChange }: InputProps) {
  const shared = { id, name, value, className: "field" };
  if (field.kind === "select") {
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value)}>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "textarea") {
    return <textarea {...shared} rows={2} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <input
      {...shared}
      type={field.kind === "tel" ? "tel" : "text"}
      inputMode={field.kind === "number" ? "decimal" : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
