import { useTranslations } from "next-intl";
import { HoursEditor } from "@/components/editing/hours-editor";
import { OrderedRows } from "@/components/editing/ordered-rows";
import { PositionEditor } from "@/components/editing/position-editor";
import type { RowField } from "@/components/editing/row-fields";
import type { MapConfig } from "@/components/map/map-config";
import { type Labels, useLabels } from "@/components/records/labels";
import { FieldRemarks, fieldId, RecordField, type Remarks } from "@/components/records/record-field";
import type { FieldGroup, FieldInput, FormField, FormList } from "@/domain/editing/form-field";
import { phoneRows } from "@/domain/editing/phone-rows";
import { placeOfValues, positionFields, positionNames } from "@/domain/editing/position-form";
import type { Cells } from "@/domain/editing/record-values";
import { ORDER_BEFORE, PHONES } from "@/domain/editing/widget-entries";
import type { Box } from "@/domain/positions/china";
import type { NoticeDays } from "@/domain/time/notice-days";
import type { EditingLabels } from "@/i18n/editing-labels";
import type { Locale } from "@/i18n/locales";

/** What the widgets of a form need beside its values. */
export type Widgets = {
  labels: EditingLabels;
  locale: Locale;
  config: MapConfig;
  /** Where places of the district lie. */
  expected: Box;
  /** Today in Shanghai, ISO, and the notices of the weeks from then on. */
  today: string;
  notice: NoticeDays;
};

type GroupProps = {
  group: FieldGroup;
  target: string;
  cells: Cells;
  /** In force, where the record is. */
  live: Cells | null;
  remarks: Remarks;
  widgets: Widgets;
};

/** A position: with scripts on a map, by a pasted link or at the door. Beside it what the widget does not know. */
export function PositionGroup({ group, target, cells, live, remarks, widgets }: GroupProps) {
  const { labels, locale, config, expected } = widgets;
  const read = (name: string) => remarks.suggestions.get(name) ?? cells[name] ?? "";
  const typed = positionFields.map((field) => [field, read(positionNames[field])]);
  const values = Object.fromEntries(typed) as Record<(typeof positionFields)[number], string>;
  const faults = positionFields.map((field) => [field, remarks.errors.get(positionNames[field]) ?? []]);
  const known = live && placeOfValues({ lng: live.lng ?? "", lat: live.lat ?? "", crs: live.crs ?? "" });
  const sourceNames = Object.fromEntries(
    [...remarks.names].flatMap(([key, name]) =>
      key.startsWith("sources/") ? [[key.slice("sources/".length), name]] : [],
    ),
  );
  const own = new Set<string>(Object.values(positionNames));
  return (
    <div className="record-widget">
      <PositionEditor
        values={values}
        known={known}
        knownPrecision={Number(live?.precision) || null}
        sourceNames={sourceNames}
        labels={labels.position}
        idPrefix="field"
        errors={Object.fromEntries(faults)}
        {...{ locale, config, expected }}
      />
      <div className="record-fields">
        {group.fields
          .filter(({ name }) => !own.has(name))
          .map((field) => (
            <RecordField
              key={field.name}
              field={field}
              target={target}
              name={field.name}
              value={cells[field.name] ?? ""}
              remarks={remarks}
            />
          ))}
      </div>
    </div>
  );
}

type FieldProps = { field: FormField; value: string; cells: Cells; remarks: Remarks; widgets: Widgets };

function HoursField({ field: { name }, value, cells, remarks, widgets: { labels, today, notice } }: FieldProps) {
  const t = useTranslations("editingRecords");
  const text = remarks.suggestions.get(name) ?? value;
  const errors = remarks.errors.get(name) ?? [];
  return (
    <div className="record-widget record-wide">
      <HoursEditor
        value={text}
        from={today}
        notice={notice}
        labels={labels.hours}
        inputId={fieldId(name)}
        errors={errors}
      />
      <FieldRemarks name={name} value={value} suggested={remarks.suggestions.get(name)} errors={[]} />
      {cells.hours_quality === "sample" ? (
        <span className="small">{t("hoursFollow", { quality: t("option.quality.reported") })}</span>
      ) : null}
    </div>
  );
}

function PhonesField({ field, value, remarks, widgets }: FieldProps) {
  const t = useTranslations("editingRecords");
  const suggested = remarks.suggestions.get(PHONES);
  return (
    <div className="record-widget record-wide" id={fieldId(PHONES)} tabIndex={-1}>
      {/* Says that there are none, where all rows are taken away. */}
      <input type="hidden" name={PHONES} value="" />
      <OrderedRows
        name={PHONES}
        legend={useLabels().field(field)}
        idPrefix="field-"
        fields={[
          { name: "label", kind: "text", label: t("phoneLabel") },
          { name: "number", kind: "tel", label: t("phoneNumber") },
        ]}
        rows={phoneRows(suggested ?? value)}
        labels={widgets.labels.rows}
      />
      <FieldRemarks name={PHONES} value={value} suggested={suggested} errors={remarks.errors.get(PHONES) ?? []} />
    </div>
  );
}

/** Columns of a record that have a widget of their own, by their names. */
export const fieldWidgets: Readonly<Record<string, (props: FieldProps) => React.ReactNode>> = {
  opening_hours: HoursField,
  [PHONES]: PhonesField,
};

type ListProps = { list: FormList; rows: readonly Cells[]; remarks: Remarks; widgets: Widgets };

/** Rows that can be moved. */
export function OrderedList({ list, rows, remarks, widgets }: ListProps) {
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const { target } = list;
  const options = {
    empty: { value: "", label: t("choose") },
    yesNo: (["yes", "no"] as const).map((value) => ({ value, label: t(`option.yesNo.${value}`) })),
  };
  const fields = list.fields
    .filter(({ name }) => name !== "order")
    .map((field): RowField => {
      const isRequired = remarks.required.has(`${target}/${field.name}`);
      return {
        name: field.name,
        kind: kinds[field.input] ?? "text",
        label: `${labels.field(field)}${isRequired ? ` ${t("required")}` : ""}`,
        options: optionsOf(field, labels, options),
        datalist: field.target && `choices-${field.target}`,
        names: field.target && namesIn(field, rows, remarks),
      };
    });
  const errors = [...remarks.errors].filter(([name]) => name.startsWith(`${target}.`));
  return (
    <OrderedRows
      name={target}
      legend={labels.list(target)}
      idPrefix="field-"
      title={list.title.filter((column) => column !== "order")}
      fields={[...fields, { name: ORDER_BEFORE, kind: "hidden", label: "" }]}
      rows={rows.map(({ order = "", ...row }) => ({ ...row, [ORDER_BEFORE]: order }))}
      errors={Object.fromEntries(errors)}
      labels={widgets.labels.rows}
    />
  );
}

const kinds: Readonly<Partial<Record<FieldInput, RowField["kind"]>>> = {
  long: "textarea",
  list: "textarea",
  number: "number",
  choice: "select",
  "yes-no": "select",
};

type Option = { value: string; label: string };

function optionsOf(field: FormField, labels: Labels, { empty, yesNo }: { empty: Option; yesNo: Option[] }) {
  if (field.input === "yes-no") return [empty, ...yesNo];
  if (field.input !== "choice") return undefined;
  return [empty, ...(field.options ?? []).map((value) => ({ value, label: labels.option(field, value) }))];
}

function namesIn({ name, target }: FormField, rows: readonly Cells[], { names }: Remarks): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const known = names.get(`${target}/${row[name]}`);
      return known ? [[row[name] ?? "", known]] : [];
    }),
  );
}
