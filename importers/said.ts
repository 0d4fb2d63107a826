import type { ColumnMapping } from "@/domain/imports/column-mapping";
import type { Crs } from "@/importers/positions";

/** What a person has said of one file. It goes before what the file says itself. */
export type Said = {
  /** Which column a header gives. */
  readonly mapping?: ColumnMapping;
  /** The system of the file's coordinates. */
  readonly crs?: Crs;
  /** That places beyond the district's surroundings, and shifted ones, are meant so. */
  readonly acceptPositions?: boolean;
};
