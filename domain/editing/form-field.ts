import type { z } from "zod";
import type { TargetName } from "@/domain/imports/target-name";

/** How a column is filled in. Every one of them is text in the end, exactly as a cell of a file would hold it. */
export type FieldInput =
  | "text"
  | "long"
  | "list"
  | "number"
  | "day"
  | "date"
  | "month"
  | "yes-no"
  | "choice"
  | "choices"
  | "reference";

export type FormField = {
  /** The column of the target, and the name of the input. */
  readonly name: string;
  readonly input: FieldInput;
  /** By which name its label stands among the messages, where the column's own means something else elsewhere. */
  readonly label?: string;
  /** The values of a choice. */
  readonly options?: readonly string[];
  /** Where the names of the values stand among the messages: `terms.level`. */
  readonly labels?: string;
  /** Whose codes a reference names. */
  readonly target?: TargetName;
};

const plain =
  (input: FieldInput) =>
  (name: string): FormField => ({ name, input });

export const text = plain("text");
export const long = plain("long");
/** Several texts between ；. */
export const listing = plain("list");
export const number = plain("number");
export const day = plain("day");
/** A day, a month or a year, as exact as known. */
export const date = plain("date");
export const month = plain("month");
export const yesNo = plain("yes-no");

type Options = z.ZodEnum<Readonly<Record<string, string>>> | readonly string[];

const optionsOf = (options: Options): readonly string[] => ("options" in options ? options.options : options);

/** One of an enumeration. */
export const choice = (name: string, options: Options, labels: string): FormField => ({
  name,
  input: "choice",
  options: optionsOf(options),
  labels,
});

/** Any of an enumeration. */
export const choices = (name: string, options: Options, labels: string): FormField => ({
  ...choice(name, options, labels),
  input: "choices",
});

/** The code of a record that exists. */
export const reference = (name: string, target: TargetName): FormField => ({ name, input: "reference", target });

/** A field whose label is not that of its column. */
export const labelled = (field: FormField, label: string): FormField => ({ ...field, label });

/** Fields that are read together, in the order in which a person fills them in. */
export type FieldGroup = {
  readonly name: string;
  readonly fields: readonly FormField[];
  /** Fields that only mean something together, such as longitude and latitude: they are merged as one. */
  readonly isWhole?: true;
};

/** Rows of another target that belong to the record. */
export type FormList = {
  readonly target: TargetName;
  /** The column that names the record. */
  readonly parent: string;
  /** The other columns of the key: they tell the rows of one record apart. */
  readonly key: readonly string[];
  readonly fields: readonly FormField[];
  /** Columns by which a person recognises a row. */
  readonly title: readonly string[];
  /** Rows are added, and never changed or taken away. */
  readonly isHistory?: true;
};

export type RecordForm = {
  readonly target: TargetName;
  readonly groups: readonly FieldGroup[];
  readonly lists: readonly FormList[];
};

/** All fields of the record itself. */
export function fieldsOf({ groups }: RecordForm): FormField[] {
  return groups.flatMap(({ fields }) => fields);
}
