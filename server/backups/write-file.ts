import "server-only";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { codeOf, Refused } from "@/server/backups/failure";
import type { Header, Trailer } from "@/server/backups/format";

/**
 * Makes sure, before any work, that a backup may be written to a place.
 *
 * @throws Refused when a file is there and may not be replaced; Error when the place is no place for a file.
 */
export async function assertTarget(file: string, force: boolean): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`The folder ${folder} does not exist.`);
  const found = await stat(file).catch(() => null);
  if (!found) return;
  if (!found.isFile()) throw new Error(`${file} is not a file: name the file to write.`);
  if (!force) throw new Refused(`${file} exists already: name another file, or add --force to replace it.`);
}

export interface BackupWriter {
  header(header: Header): Promise<void>;
  /** Rows as PostgreSQL wrote them, in the order of the header's tables. */
  rows(lines: readonly string[]): Promise<void>;
  trailer(rows: Trailer["rows"]): Promise<void>;
}

async function writeTo(file: string, fill: (writer: BackupWriter) => Promise<void>): Promise<void> {
  const gzip = createGzip();
  const hash = createHash("sha256");
  // Names, phone numbers, requests: for the eyes of whoever made the backup.
  const written = pipeline(gzip, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  written.catch(() => undefined); // Told by whoever waits below.
  const write = async (text: string) => {
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
  };
  try {
    await fill({
      header: (header) => write(`${JSON.stringify(header)}\n`),
      rows: (lines) => write(lines.map((line) => `${line}\n`).join("")),
      trailer: (rows) => write(`${JSON.stringify({ sha256: hash.copy().digest("hex"), rows } satisfies Trailer)}\n`),
    });
    gzip.end();
    await written;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    if (codeOf(error) !== "ENOSPC") throw error;
    throw new Error(`The disk of ${path.dirname(path.resolve(file))} has no room for the backup.`, { cause: error });
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a backup beside its place, and moves it there only when it is whole, on the disk and
 * checked: an interrupted one never carries a backup's name.
 *
 * @param check reads the file once more and throws when it is not sound.
 */
export async function writeBackup(
  file: string,
  force: boolean,
  fill: (writer: BackupWriter) => Promise<void>,
  check: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await writeTo(unfinished, fill);
    await flush(unfinished);
    await check(unfinished);
    // Somebody else may have put a file there in the meantime.
    await assertTarget(file, force);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}
