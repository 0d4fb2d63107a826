import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Labels } from "@/components/records/labels";
import type { FieldInput, FormField } from "@/domain/editing/form-field";

export type InputProps = {
  field: FormField;
  /** The name under which the form sends it: the column's, or `windows.0.name` of a row. */
  name: string;
  id: string;
  value: string;
  isInvalid: boolean;
  describedBy: string | undefined;
  labels: Labels;
};

type Input = (props: InputProps) => ReactNode;

const attributes = ({ name, id, isInvalid, describedBy }: InputProps) => ({
  id,
  name,
  className: "field",
  "aria-invalid": isInvalid || undefined,
  "aria-describedby": describedBy,
});

/** Lines that a text area begins with, and at most: it scrolls beyond. */
const [LEAST_LINES, MOST_LINES, LINE_LENGTH] = [2, 12, 40];

function Text(props: InputProps) {
  // A line break would be lost in a single line.
  if (props.value.includes("\n")) return <Long {...props} />;
  return <input {...attributes(props)} type="text" defaultValue={props.value} autoComplete="off" />;
}

function Long(props: InputProps) {
  const lines = props.value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / LINE_LENGTH), 0);
  const rows = Math.min(MOST_LINES, Math.max(LEAST_LINES, lines));
  return <textarea {...attributes(props)} rows={rows} defaultValue={props.value} />;
}

/** Not type=number: what was mistyped there never reaches the server, and full-width digits are fine. */
function Numeric(props: InputProps) {
  return <input {...attributes(props)} type="text" inputMode="decimal" defaultValue={props.value} autoComplete="off" />;
}

function Day(props: InputProps) {
  return <input {...attributes(props)} type="date" defaultValue={props.value} />;
}

function Select({ options, ...props }: InputProps & { options: { value: string; label: string }[] }) {
  const t = useTranslations("editingRecords");
  const isKnown = props.value === "" || options.some(({ value }) => value === props.value);
  return (
    <select {...attributes(props)} defaultValue={props.value}>
      <option value="">{t("choose")}</option>
      {isKnown ? null : <option value={props.value}>{props.value}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Choice(props: InputProps) {
  const { field, labels } = props;
  const options = (field.options ?? []).map((value) => ({ value, label: labels.option(field, value) }));
  return <Select {...props} options={options} />;
}

function YesNo(props: InputProps) {
  const t = useTranslations("editingRecords");
  const options = (["yes", "no"] as const).map((value) => ({ value, label: t(`option.yesNo.${value}`) }));
  return <Select {...props} options={options} />;
}

/** Boxes to tick; the empty one in front says that none is ticked, which would otherwise be no answer at all. */
function Choices({ field, name, id, value, labels, describedBy }: InputProps) {
  const chosen = value.split("；");
  return (
    <fieldset id={id} className="record-ticks" aria-describedby={describedBy} tabIndex={-1}>
      <legend className="sr-only">{labels.field(field)}</legend>
      <input type="hidden" name={name} value="" />
      {field.options?.map((option) => (
        <label key={option} className="record-tick">
          <input type="checkbox" name={name} value={option} defaultChecked={chosen.includes(option)} />
          {labels.option(field, option)}
        </label>
      ))}
    </fieldset>
  );
}

function Reference(props: InputProps) {
  const list = `choices-${props.field.target}`;
  return <input {...attributes(props)} type="text" list={list} defaultValue={props.value} autoComplete="off" />;
}

const byKind: Readonly<Record<FieldInput, Input>> = {
  text: Text,
  long: Long,
  list: Long,
  number: Numeric,
  day: Day,
  date: Text,
  month: Text,
  "yes-no": YesNo,
  choice: Choice,
  choices: Choices,
  reference: Reference,
};

/**
 * Inputs of single columns that are more comfortable than what their kind gives: a line here embeds one. They send the
 * same name and the same text, and stand on their own without a script.
 */
const byColumn: Readonly<Record<string, Input>> = {};

/** The input of a field. */
export function FieldControl(props: InputProps) {
  const Control = byColumn[props.field.name] ?? byKind[props.field.input];
  return <Control {...props} />;
}
