import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { ImportedRecord } from "@/importers/targets/target";
import { migrate } from "@/server/db/migrations";
import { inOwnDatabase } from "@/server/db/own-database";
import { withConnection } from "@/server/imports/connection";

/** A migrated database of this test file's own, as `DATABASE_URL`: what others load must not be counted here. */
export function inScratchDatabase(): void {
  inOwnDatabase("migrated", migrate);
}

/** Rows of the database under test. */
export function rowsOf(sql: string, values: unknown[] = []): Promise<ImportedRecord[]> {
  return withConnection(async (connection) => (await connection.query<ImportedRecord>(sql, values)).rows);
}

/** A folder that is gone after the tests, and a way to put a file into it. */
export function inFolder(): (name: string, lines: string[]) => Promise<string> {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "import-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return async (name, lines) => {
    const file = path.join(folder, name);
    await writeFile(file, `${lines.join("\n")}\n`);
    return file;
  };
}
