import "server-only";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { toCsv } from "@/domain/lists/csv";
import { scopes } from "@/importers/scope";
import { targets } from "@/importers/target-list";
import { type ColumnNote, columnNotes, templateHeader } from "@/importers/template";
import { fileText } from "@/server/exports/formats";
import { loadRecords } from "@/server/exports/rows";
import { withConnection } from "@/server/imports/connection";
import { type Place, placesIn } from "@/server/imports/scope";

/** What all else stands on has no export of its own: who may write it may have it. */
const actionFor = (name: TargetName) => (scopes[name].noun === "district" ? "import" : "export");

/** The tables of which somebody may have any row. */
export function exportableTargets(grants: readonly RoleGrant[]): TargetName[] {
  return targetNames.filter((name) => mayAnywhere(grants, actionFor(name), scopes[name].noun));
}

export type TableNotes = { name: TargetName; hasTemplate: boolean; mayExport: boolean; columns: ColumnNote[] };

/** What each table may hold, and what of it somebody may download. */
export function tableNotes(grants: readonly RoleGrant[]): TableNotes[] {
  const exportable = new Set(exportableTargets(grants));
  return targetNames.map((name) => ({
    name,
    hasTemplate: !targets[name].hasGeometry,
    mayExport: exportable.has(name),
    columns: columnNotes(targets[name]),
  }));
}

/** An empty table of a target, to be filled in. */
export function templateCsv(name: TargetName): string {
  return toCsv([templateHeader(targets[name])]);
}

type Exported = { text: string; rows: number; file: string; type: "text/csv" | "application/geo+json" };

/** A table as `npm run export` writes it, of what lies within somebody's region and department. */
export function exportFile(grants: readonly RoleGrant[], name: TargetName): Promise<Exported> {
  const target = targets[name];
  const mayHave = ({ region, departments }: Place) =>
    departments.some(
      (department) => decide(grants, actionFor(name), scopes[name].noun, { region, department }).allowed,
    );
  return withConnection(async (connection) => {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const records = await loadRecords(connection, name, true);
    const rows = records.map((record, index) => ({ row: index + 2, record }));
    const placesOf = await placesIn(connection, target, rows);
    await connection.query("COMMIT");
    const theirs = rows.filter((row) => placesOf(row).every(mayHave)).map(({ record }) => record);
    const type = target.hasGeometry ? "application/geo+json" : "text/csv";
    return { text: fileText(target, theirs), rows: theirs.length, file: target.file, type };
  });
}
