import "server-only";
import { codesOf, type NamedRegion, regionSpellings } from "@/domain/regions/region-names";
import type { Target } from "@/importers/targets/target";
import { environment } from "@/server/db/environment";
import type { Connection } from "@/server/imports/connection";

/** Columns of a target that name a region of another table, and may do so by its name. */
export function regionColumns({ name, columns }: Pick<Target, "name" | "columns">): string[] {
  return Object.keys(columns).filter(
    (column) => name !== "regions" && columns[column]?.reference?.target === "regions",
  );
}

/** What the words in a target's columns stand for, by what the database has. */
export async function loadNames(connection: Connection, target: Target): Promise<Target["named"]> {
  const columns = regionColumns(target);
  if (columns.length === 0) return undefined;
  const { rows } = await connection.query<NamedRegion>("SELECT code, name FROM regions");
  const spellings = regionSpellings(rows);
  const { DISTRICT } = environment();
  const named = (text: string) => codesOf(spellings, text, DISTRICT);
  return Object.fromEntries(columns.map((column) => [column, named]));
}
