import { type Geometry, geometrySchema } from "@/importers/cells/geometry";
import type { ImportedRecord, Target, Value } from "@/importers/targets/target";

/** How the parts of a list are joined in a cell. */
const JOINT = "；";

/** A record's columns as the cells of a file from which the importer reads the same record again. */
export function writtenCells(target: Target, record: ImportedRecord): (string | number | null)[] {
  return Object.keys(target.columns).map((column) => {
    // Positions are converted on the way in, so what is stored is in WGS 84.
    if (column === "crs") return record.lng === null ? null : "wgs84";
    return writtenCell(record[column] ?? null);
  });
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
