import type { ColumnMapping } from "@/domain/imports/column-mapping";
import type { Crs } from "@/importers/positions";

/** What a person has said of one file. It goes before what the file says itself. */
export type Said = {
  /** Which column a header gives. */
  readonly mapping?: ColumnMapping;
  /** Column → what stands in it where the file leaves it empty, or has no such column. */
  readonly values?: Readonly<Record<string, string>>;
  /** Column → what its numbers and words mean: `{ task_type: { "1": "行政许可" } }`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Column → the unit of its numbers: `{ total_investment: "万元" }`. It goes before that in the header. */
  readonly units?: Readonly<Record<string, string>>;
  /** The system of the file's coordinates. */
  readonly crs?: Crs;
  /** That places beyond the district's surroundings, and shifted ones, are meant so. */
  readonly acceptPositions?: boolean;
};
