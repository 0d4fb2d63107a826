import "server-only";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Sheet } from "hucre/xlsx";
import { kindOfName, type UploadKind } from "@/domain/imports/upload-rules";
import { openTable } from "@/importers/formats/open-table";
import { type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import { sheetTable } from "@/importers/formats/sheet-table";
import { readWorkbook } from "@/importers/formats/workbook";
import type { Target } from "@/importers/targets/target";
import type { Connection } from "@/server/imports/connection";

export type UploadedFile = { order: number; name: string; kind: UploadKind; path: string };

/** The files of a job on disk for as long as the work lasts: under numbers of ours, never under names of theirs. */
export async function withFiles<T>(
  connection: Connection,
  job: string,
  work: (files: Uploaded) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "import-"));
  try {
    return await work(new Uploaded(await writeFiles(connection, job, folder)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(connection: Connection, job: string, folder: string): Promise<UploadedFile[]> {
  const { rows } = await connection.query<{ id: string; order: number; name: string }>(
    'SELECT id::text AS id, "order", name FROM import_files WHERE job = $1 ORDER BY "order"',
    [job],
  );
  const files: UploadedFile[] = [];
  for (const { id, order, name } of rows) {
    const kind = kindOfName(name);
    if (!kind) continue;
    const file = path.join(folder, `${order}.${kind}`);
    await writeChunks(connection, id, file);
    files.push({ order, name, kind, path: file });
  }
  return files;
}

async function writeChunks(connection: Connection, file: string, to: string): Promise<void> {
  const handle = await open(to, "wx", 0o600);
  try {
    for (let order = 0; ; order += 1) {
      const { rows } = await connection.query<{ bytes: Buffer }>(
        'SELECT bytes FROM import_file_chunks WHERE file = $1::bigint AND "order" = $2',
        [file, order],
      );
      if (!rows[0]) break;
      await handle.write(rows[0].bytes);
    }
  } finally {
    await handle.close();
  }
}

/** The files of one job, opened as tables; a workbook is read once. */
export class Uploaded {
  readonly #sheets = new Map<number, Promise<Sheet[]>>();

  constructor(readonly files: readonly UploadedFile[]) {}

  /** The sheets of a workbook. */
  sheets(file: UploadedFile): Promise<Sheet[]> {
    const known = this.#sheets.get(file.order) ?? readWorkbook(file.path);
    this.#sheets.set(file.order, known);
    return known;
  }

  /** What the report calls a table. */
  nameOf({ file, sheet }: { file: number; sheet: string | null }): string {
    const name = this.files.find(({ order }) => order === file)?.name ?? "";
    return sheet === null ? name : `${name} [${sheet}]`;
  }

  /** @throws UnreadableFile */
  async open({ file: order, sheet: name }: { file: number; sheet: string | null }, target: Target): Promise<RawTable> {
    const file = this.files.find((each) => each.order === order);
    if (!file) throw new UnreadableFile(`${order}`, "is no longer kept.", { code: "missing" });
    if (name === null) return openTable(file.path, target);
    const sheet = (await this.sheets(file)).find((each) => each.name === name);
    if (!sheet)
      throw new UnreadableFile(file.path, `has no sheet ${name}.`, { code: "no-sheet", params: { names: name } });
    return sheetTable(sheet, target);
  }
}
