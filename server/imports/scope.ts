import "server-only";
import { decide } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { shortened } from "@/domain/imports/row-issue";
import { keyOf, parentOf, type Reading, type ReadRow } from "@/importers/read-records";
import { type Scope, scopes } from "@/importers/scope";
import { targets } from "@/importers/target-list";
import type { ImportedRecord, Target } from "@/importers/targets/target";
import { keyText, quoted } from "@/server/changes/change-set";
import type { Connection } from "@/server/imports/connection";

/** Where a record belongs; of a project, any of the departments that answer for it. */
export type Place = { region: string | null; departments: readonly (string | null)[] };

const NOWHERE: Place = { region: null, departments: [null] };

/**
 * Rejects the rows that whoever imports may not write: those that lie outside their region or department as the file
 * has them, or as they stand in the database. For `importOver`.
 */
export function scopeCheck(grants: readonly RoleGrant[]) {
  return async (connection: Connection, target: Target, reading: Reading): Promise<void> => {
    const scope = scopes[target.name];
    const mayImport = ({ region, departments }: Place) =>
      departments.some((department) => decide(grants, "import", scope.noun, { region, department }).allowed);
    if (mayImport(NOWHERE)) return;
    const placesOf = await belongings(connection, target, scope, reading.rows);
    const outside = reading.rows.filter((row) => !placesOf(row).every(mayImport));
    if (outside.length === 0) return;
    for (const row of outside) refuse(target, scope, reading, row);
    const fallen = new Set(outside);
    reading.rows = reading.rows.filter((row) => !fallen.has(row));
    reading.issues.sort((a, b) => a.row - b.row);
  };
}

function refuse(target: Target, scope: Scope, reading: Reading, { row, record }: ReadRow): void {
  const column =
    scope.by === "own" ? (scope.region ?? scope.department ?? null) : scope.by === "other" ? scope.column : null;
  const value = column === null ? null : record[column];
  reading.issues.push({
    row,
    column,
    value: value == null ? null : shortened(String(value)),
    code: "outside-scope",
    message: "The record is outside the region or department of whoever imports it.",
  });
  reading.rejected.set(row, parentOf(target, record));
  reading.remains.push({ row, record });
}

/** All places to which each of some rows belongs. */
export function placesIn(connection: Connection, target: Target, rows: readonly ReadRow[]) {
  return belongings(connection, target, scopes[target.name], rows);
}

/** All places to which a row belongs: as the file has it, and as it stands in the database. */
async function belongings(connection: Connection, target: Target, scope: Scope, rows: readonly ReadRow[]) {
  if (scope.by === "none") return () => [NOWHERE];
  if (scope.by === "other") {
    const codes = [...new Set(rows.map(({ record }) => String(record[scope.column])))];
    const stored = await storedPlaces(connection, targets[scope.target], scopes[scope.target], codes);
    return ({ record }: ReadRow) => [stored.get(String(record[scope.column])) ?? NOWHERE];
  }
  const keys = rows.map(({ record }) => keyOf(record, target.key));
  const stored = await storedPlaces(connection, target, scope, keys);
  return ({ record }: ReadRow) => {
    const known = stored.get(keyOf(record, target.key));
    const given = {
      ...placeOf(scope, record),
      ...(known && !scope.department ? { departments: known.departments } : {}),
    };
    return known ? [given, known] : [given];
  };
}

function placeOf(scope: Scope, record: ImportedRecord): Place {
  if (scope.by !== "own") return NOWHERE;
  const text = (column?: string) => (column && typeof record[column] === "string" ? record[column] : null);
  return { region: text(scope.region), departments: [text(scope.department)] };
}

async function storedPlaces(
  connection: Connection,
  target: Target,
  scope: Scope,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  if (scope.by !== "own") return new Map();
  const column = (name?: string) => (name ? `stored.${quoted(name)}` : "NULL::text");
  // A project is answered for by the departments among its duties.
  const departments =
    target.name === "projects"
      ? "ARRAY(SELECT d.post FROM duties d WHERE d.project = stored.code AND d.role = 'department')"
      : `ARRAY[${column(scope.department)}]`;
  const { rows } = await connection.query<{ key: string; region: string | null; departments: (string | null)[] }>(
    `SELECT ${keyText(target, "stored")} AS key, ${column(scope.region)} AS region, ${departments} AS departments
     FROM ${quoted(target.table)} AS stored JOIN unnest($1::text[]) AS given(key) ON given.key = ${keyText(target, "stored")}`,
    [keys],
  );
  return new Map(
    rows.map(({ key, region, departments }) => [
      key,
      { region, departments: departments.length ? departments : [null] },
    ]),
  );
}
