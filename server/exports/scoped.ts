import "server-only";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { toCsv } from "@/domain/lists/csv";
import { scopes } from "@/importers/scope";
import { targets } from "@/importers/target-list";
import { type ColumnNote, columnNotes, templateHeader } from "@/importers/template";
import type { Wording } from "@/importers/written-cell";
import { fileParts } from "@/server/exports/formats";
import { recordPages } from "@/server/exports/rows";
import { type Connection, openConnection } from "@/server/imports/connection";
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

type Exported = {
  /** How many rows the file has. */
  rows: number;
  file: string;
  type: "text/csv" | "application/geo+json";
  /** Has to be read to its end, or cancelled. Breaks off where the database goes away. */
  body: ReadableStream<Uint8Array>;
};

/** Of a reader that stands still for so long the database takes its snapshot back. */
const LONGEST_PAUSE = "2min";

/**
 * A table as `npm run export` writes it, of what lies within somebody's region and department: counted, then written
 * page by page, both of one moment of the database.
 */
export async function openExport(
  grants: readonly RoleGrant[],
  name: TargetName,
  wording: Wording = "columns",
): Promise<Exported> {
  const target = targets[name];
  const connection = await openConnection();
  // A connection that is gone has ended already.
  const end = () => connection.end().catch(() => undefined);
  try {
    await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await connection.query(`SET LOCAL idle_in_transaction_session_timeout = '${LONGEST_PAUSE}'`);
    let rows = 0;
    for await (const page of theirPages(connection, grants, name)) rows += page.length;
    const type = target.hasGeometry ? "application/geo+json" : "text/csv";
    return { rows, file: target.file, type, body: streamOf(fileChunks(connection, grants, name, wording), end) };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The rows of a table that somebody may have. */
async function* theirPages(connection: Connection, grants: readonly RoleGrant[], name: TargetName) {
  const mayHave = ({ region, departments }: Place) =>
    departments.some(
      (department) => decide(grants, actionFor(name), scopes[name].noun, { region, department }).allowed,
    );
  for await (const page of recordPages(connection, name)) {
    const rows = page.map((record, index) => ({ row: index + 2, record }));
    const placesOf = await placesIn(connection, targets[name], rows);
    yield rows.filter((row) => placesOf(row).every(mayHave)).map(({ record }) => record);
  }
}

async function* fileChunks(connection: Connection, grants: readonly RoleGrant[], name: TargetName, wording: Wording) {
  const { head, rows, tail } = fileParts(targets[name], wording);
  yield head;
  let isFirst = true;
  for await (const page of theirPages(connection, grants, name)) {
    if (page.length === 0) continue;
    yield rows(page, isFirst);
    isFirst = false;
  }
  yield tail;
}

/** Chunks as they are asked for. A fault breaks the stream off, so that what came so far does not look complete. */
function streamOf(chunks: AsyncGenerator<string>, end: () => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        await end();
        controller.close();
      } catch (error) {
        await end();
        throw error;
      }
    },
    cancel: end,
  });
}
