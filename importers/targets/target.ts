import type { TargetName } from "@/domain/imports/target-name";
import type { Dimension } from "@/domain/imports/units";
import type { Phone } from "@/domain/service-points/service-point";
import type { Cell, Refusal } from "@/importers/cells/cell";
import type { Geometry } from "@/importers/cells/geometry";
import type { Said } from "@/importers/said";

/** What a cell may become: whatever JSON carries to PostgreSQL. */
export type Value =
  | string
  | number
  | boolean
  | null
  | string[]
  | Phone[]
  | Record<string, string>
  | Record<string, number>
  | Geometry;

/** A row in the shape of its table: column name → value. */
export type ImportedRecord = Record<string, Value>;

/** A column whose value must be the key of a row that exists: in the database, or earlier in the dataset. */
export type Reference = {
  target: TargetName;
  /** Columns that come before this one in the other table's key: a window is known by service point and code. */
  within?: readonly string[];
};

export type Column<T extends Value = Value> = {
  /** Other spellings of the header; the column's own name is always one. */
  readonly headers: readonly string[];
  readonly required: boolean;
  readonly cell: Cell<T>;
  /** What stands in the record when the cell is empty or the file has no such column. */
  readonly whenEmpty: T | null;
  readonly reference?: Reference;
  /** What its numbers measure, where a header may say the unit: 总投资（万元）. */
  readonly unit?: Dimension;
  /** Headers of it that say less, and give way where the file has another one: 所属街道 beside 所属社区. */
  readonly yielding?: readonly string[];
};

export type Columns = Record<string, Column>;

/** The record that a set of columns yields. */
export type RecordOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** Says that a record cannot be used, and because of which column. */
export type Complain<ColumnName extends string> = (column: ColumnName, refusal: Refusal) => void;

/** What is worth a second look in a cell that can be used. */
export type Remark = Refusal & { column: string; value: string };

/** How the rows of a history follow from one another. */
export type Sequence = {
  /** Columns that name whose history a row belongs to. */
  readonly of: readonly string[];
  /** The column of whole numbers by which one's rows are ordered. */
  readonly by: string;
  /** What speaks against a row behind those before it, oldest first. A method, as of a target's rule. */
  check(before: readonly ImportedRecord[], record: ImportedRecord, complain: Complain<string>): void;
};

/**
 * All there is to say of a table in a district's files. A new target is one such description
 * and its line in `target-list.ts`.
 */
export type Target = {
  readonly name: TargetName;
  /** The file's name in a dataset. */
  readonly file: string;
  readonly table: string;
  readonly columns: Columns;
  /** Columns that identify a row. */
  readonly key: readonly string[];
  /** The column that names the parent, where a file replaces all children of the parents it names. */
  readonly parent?: string;
  /** History: rows are added, and one that stands there already is refused when it says something else. */
  readonly appendOnly?: true;
  /** History whose rows follow from one another. */
  readonly sequence?: Sequence;
  /** Columns that are read but not stored. */
  readonly transient?: readonly string[];
  /** Rows are GeoJSON features, and their geometry is stored in a column of that name. */
  readonly hasGeometry?: true;
  /** Texts under which a record is found: names also by pinyin, more by their characters only. */
  readonly search?: { readonly names: readonly string[]; readonly more?: readonly string[] };
  /** What a person has said of the file that is read. */
  readonly said?: Said;
  /** Column → what a word in it stands for, by what the database has: names of regions for their codes. */
  readonly named?: Readonly<Record<string, (text: string) => readonly string[]>>;
  /** Column that the file does not have → what stands in it where another column says something. */
  readonly follows?: Readonly<Record<string, { readonly column: string; readonly value: Value }>>;
  /** What is worth a second look in a row, and rejects nothing. A method, as of the rule. */
  remarks?(record: ImportedRecord): Remark[];
  /** A rule between columns. */
  readonly rule?: {
    readonly reads: readonly string[];
    /** A method, so that one written for known columns serves as one for any. */
    check(record: ImportedRecord, complain: Complain<string>): void;
  };
};

/** What of a target says how its rows are read; whatever is read that way but not stored has no more. */
export type RecordShape = Omit<Target, "name" | "file" | "table">;

/** A target's description, held to its own columns. */
type Description<C extends Columns> = Omit<
  Target,
  "columns" | "key" | "parent" | "sequence" | "transient" | "search" | "rule" | "said" | "named" | "remarks"
> & {
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  readonly sequence?: {
    readonly of: readonly (keyof C & string)[];
    readonly by: keyof C & string;
    check(before: readonly RecordOf<C>[], record: RecordOf<C>, complain: Complain<keyof C & string>): void;
  };
  remarks?(record: RecordOf<C>): Remark[];
  readonly parent?: keyof C & string;
  readonly transient?: readonly (keyof C & string)[];
  readonly search?: { readonly names: readonly (keyof C & string)[]; readonly more?: readonly (keyof C & string)[] };
  readonly rule?: {
    readonly reads: readonly (keyof C & string)[];
    check(record: RecordOf<C>, complain: Complain<keyof C & string>): void;
  };
};

/** Declares a target; a misspelt column is a type error. */
export function defineTarget<C extends Columns>(description: Description<C>): Target {
  return description;
}

type More = Pick<Column, "reference" | "unit" | "yielding">;

/** A column that must be filled. */
export function required<T extends Value>(cell: Cell<T>, headers: readonly string[] = [], more: More = {}): Column<T> {
  return { cell, headers, required: true, whenEmpty: null, ...more };
}

/** A column that may be empty: unknown. */
export function optional<T extends Value>(
  cell: Cell<T>,
  headers: readonly string[] = [],
  more: More = {},
): Column<T | null> {
  return { cell, headers, required: false, whenEmpty: null, ...more };
}

/** A column that says something even when it is empty. */
export function otherwise<T extends Value>(
  cell: Cell<T>,
  whenEmpty: T,
  headers: readonly string[] = [],
  more: More = {},
): Column<T> {
  return { cell, headers, required: false, whenEmpty, ...more };
}
