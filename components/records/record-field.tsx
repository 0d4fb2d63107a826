import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/records/inputs";
import { useLabels } from "@/components/records/labels";
import { readLimit } from "@/domain/bundles/limit";
import type { FormField } from "@/domain/editing/form-field";

/** What the form says about its fields, each by the name of its input. */
export type Remarks = {
  /** What is wrong with it. */
  errors: ReadonlyMap<string, readonly string[]>;
  /** What a report proposes for it. */
  suggestions: ReadonlyMap<string, string>;
  /** `service-points/name`: what must not stay empty. */
  required: ReadonlySet<string>;
  /** The names of codes, by target and code: `regions/360113`. */
  names: ReadonlyMap<string, string>;
};

type Props = { field: FormField; target: string; name: string; value: string; remarks: Remarks };

const hinted = ["code", "phones", "opening_hours", "attributes", "funding", "precision", "crs"] as const;
const limits = ["legal_limit", "promised_limit"];
const hintedKinds = ["list", "date", "month", "reference"] as const;

/** Where the errors' summary leads to. */
export const fieldId = (name: string) => `field-${name}`;

/** A field with its label, what to write into it, and what is wrong with what stands there. */
export function RecordField({ field, target, name, value, remarks }: Props) {
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const id = fieldId(name);
  const errors = remarks.errors.get(name) ?? [];
  const suggested = remarks.suggestions.get(name);
  const isOwnCode = field.name === "code" && !name.includes(".");
  const hint =
    hinted.find((each) => each === field.name && (each !== "code" || isOwnCode)) ??
    hintedKinds.find((each) => each === field.input) ??
    (limits.includes(field.name) ? "limit" : undefined);
  const known = remarks.names.get(`${field.target}/${value}`);
  const says = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  const isRequired = remarks.required.has(`${target}/${field.name}`);
  const isWide = field.input === "long" || field.input === "list" || field.input === "choices";
  return (
    <div className={`console-field${isWide ? " record-wide" : ""}`}>
      <label htmlFor={id}>
        {labels.field(field)}
        {isRequired ? <span className="small record-required"> {t("required")}</span> : null}
      </label>
      <FieldControl
        field={field}
        name={name}
        id={id}
        value={suggested ?? value}
        isInvalid={errors.length > 0}
        describedBy={says || undefined}
        labels={labels}
      />
      {known ? (
        <span className="small" lang="zh-CN">
          {known}
        </span>
      ) : null}
      {hint ? (
        <span id={`${id}-hint`} className="small">
          {t(`hint.${hint}`)}
        </span>
      ) : null}
      {hint === "limit" && value !== "" && readLimit(value) === null ? (
        <span className="small edit-doubt">{t("hint.limitUnreadable")}</span>
      ) : null}
      <FieldRemarks {...{ name, value, suggested, errors }} />
    </div>
  );
}

type FieldRemarksProps = { name: string; value: string; suggested: string | undefined; errors: readonly string[] };

/** What stood there where a report proposes something else, and what is wrong with a field. */
export function FieldRemarks({ name, value, suggested, errors }: FieldRemarksProps) {
  const t = useTranslations("editingRecords");
  return (
    <>
      {suggested !== undefined ? (
        <span className="small record-suggestion">
          {value ? t("suggestion", { now: value }) : t("suggestionEmpty")}
        </span>
      ) : null}
      {errors.length > 0 ? (
        <span id={`${fieldId(name)}-error`} className="record-error">
          {errors.join(" ")}
        </span>
      ) : null}
    </>
  );
}
