import { enumerationOf } from "@/importers/cells/choice";
import { type Geometry, geometrySchema } from "@/importers/cells/geometry";
import type { ImportedRecord, Target, Value } from "@/importers/targets/target";

/** How the parts of a list are joined in a cell. */
const JOINT = "；";

/**
 * How a file speaks: `words`: columns are called and values of enumerations told as in the templates, in Chinese;
 * `columns`: by their own names.
 */
export type Wording = "words" | "columns";

/** A record's columns as the cells of a file from which the importer reads the same record again. */
export function writtenCells(
  target: Target,
  record: ImportedRecord,
  wording: Wording = "columns",
): (string | number | null)[] {
  return Object.entries(target.columns).map(([column, { cell }]) => {
    // Positions are converted on the way in, so what is stored is in WGS 84.
    if (column === "crs") return record.lng === null ? null : "wgs84";
    const value = record[column] ?? null;
    return writtenCell(wording === "words" ? inWords(value, cell) : value);
  });
}

function inWords(value: Value, cell: object): Value {
  const values = enumerationOf(cell)?.values;
  if (!values) return value;
  const wordFor = (text: string) => values.find((each) => each.value === text)?.label ?? text;
  if (typeof value === "string") return wordFor(value);
  if (!Array.isArray(value)) return value;
  return value.flatMap((item) => (typeof item === "string" ? wordFor(item) : []));
}

function writtenCell(value: Value): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isGeometry(value)) return JSON.stringify(value);
  const parts = Array.isArray(value) ? value.map(written) : Object.entries(value).map((pair) => pair.join("="));
  return parts.length > 0 ? parts.join(JOINT) : null;
}

function written(item: string | { label: string; number: string }): string {
  return typeof item === "string" ? item : `${item.label}:${item.number}`;
}

function isGeometry(value: Value): value is Geometry {
  return geometrySchema.safeParse(value).success;
}
