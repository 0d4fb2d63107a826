import { geometrySchema } from "@/importers/cells/geometry";
import type { RawRow } from "@/importers/formats/raw-table";
import { matchHeaders } from "@/importers/headers";
import { labelPoint } from "@/importers/label-point";
import type { Target } from "@/importers/targets/target";

/** Centimetres; as of every position. */
const DECIMALS = 7;

/**
 * Gives features that are lines or areas the cells of their site, where the target has such a column and the
 * file says nothing else: the shape, and a position inside it that is approximate. A point is a position by itself.
 */
export function withSites(rows: RawRow[], target: Target): RawRow[] {
  if (!("site" in target.columns)) return rows;
  const headers = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const { headerOf } = matchHeaders(target, headers);
  return rows.map((row) => {
    const shape = geometrySchema.safeParse(row.geometry).data;
    if (!shape || shape.type === "Point") return row;
    const header = (column: string): string => headerOf.get(column) ?? column;
    const isGiven = (column: string): boolean => (row.cells[header(column)] ?? "") !== "";
    const cells = { ...row.cells };
    if (!isGiven("site")) cells[header("site")] = JSON.stringify(shape);
    if (!isGiven("lng") && !isGiven("lat")) {
      const [lng, lat] = labelPoint(shape);
      cells[header("lng")] = lng.toFixed(DECIMALS);
      cells[header("lat")] = lat.toFixed(DECIMALS);
      cells[header("crs")] = "wgs84";
      if (!isGiven("position_quality")) cells[header("position_quality")] = "approximate";
    }
    return { ...row, cells };
  });
}
