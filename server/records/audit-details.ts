import "server-only";
import type { Details } from "@/domain/audit/entry";
import type { FieldDifference } from "@/domain/editing/merge";
import type { Cells } from "@/domain/editing/record-values";

type Told = Details[string];

function told(cells: Cells | null, columns: readonly string[]): Told {
  if (cells === null) return null;
  const [column = ""] = columns;
  return columns.length === 1 ? cells[column] || null : { ...cells };
}

/** What changed in a record, for the account: by field, before and after. */
export function detailsOf(differences: readonly FieldDifference[]): { before: Details; after: Details } {
  const of = (side: "before" | "after") =>
    Object.fromEntries(differences.map((each) => [each.path, told(each[side], each.columns)]));
  return { before: of("before"), after: of("after") };
}
