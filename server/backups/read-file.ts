import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { ContentSum, isSame } from "@/server/backups/content";
import { codeOf, UnusableBackup } from "@/server/backups/failure";
import {
  BEGINNING,
  type Header,
  headerSchema,
  preambleSchema,
  rowsOf,
  type TableHeader,
  trailerSchema,
  VERSION,
} from "@/server/backups/format";

const NEWLINE = 0x0a;
const CHUNK_BYTES = 256 * 1024;
/** One insertion: large enough to be fast, small enough for anybody's memory. */
const BATCH_BYTES = 4_000_000;
const BATCH_ROWS = 5_000;

const NO_BACKUP = "is not a backup of this product.";
const CUT_OFF = "is cut off: its end is missing.";
const DAMAGED = "is damaged: its content does not match its checksum.";

function complaintOf(error: unknown, hasBegun: boolean): string | null {
  const code = codeOf(error);
  if (code === "Z_BUF_ERROR") return CUT_OFF;
  if (!code?.startsWith("Z_")) return null;
  return hasBegun ? DAMAGED : NO_BACKUP;
}

/** The unpacked lines, split at newlines only: readline would also split at U+2028, which names may hold. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on("error", (error) => gunzip.destroy(error)).pipe(gunzip);
  let pieces: Buffer[] = [];
  let hasBegun = false;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const beginning = chunk.subarray(0, BEGINNING.length).toString("latin1");
      if (!hasBegun && !BEGINNING.startsWith(beginning)) throw new UnusableBackup(file, NO_BACKUP);
      hasBegun = true;
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const rest = chunk.subarray(from, at);
        yield pieces.length > 0 ? Buffer.concat([...pieces, rest]) : rest;
        pieces = [];
        from = at + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    }
    if (!hasBegun) throw new UnusableBackup(file, NO_BACKUP);
    if (pieces.length > 0) throw new UnusableBackup(file, CUT_OFF);
  } catch (error) {
    const complaint = complaintOf(error, hasBegun);
    throw complaint ? new UnusableBackup(file, complaint, error) : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return null;
  }
}

function parseHeader(file: string, line: Buffer): Header {
  const json = parsed(line);
  const preamble = preambleSchema.safeParse(json);
  if (preamble.success && preamble.data.version > VERSION) {
    throw new UnusableBackup(file, `was written in a newer format (${preamble.data.version}): use a newer release.`);
  }
  const header = headerSchema.safeParse(json);
  if (!header.success) throw new UnusableBackup(file, DAMAGED, header.error);
  return header.data;
}

export interface BackupReader {
  header: Header;
  /** The next table's rows; the tables are asked for in the header's order, each to its end. */
  batches(table: TableHeader): AsyncGenerator<string[]>;
  /** Reads the end and answers the file's hash. */
  end(): Promise<string>;
}

async function assertFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") throw new UnusableBackup(file, "does not exist.", error);
    throw error;
  });
  // It is read twice, so a pipe will not do.
  if (!found.isFile()) throw new UnusableBackup(file, "is not a file.");
}

/**
 * Reads a backup, and checks all of it on the way.
 *
 * @throws UnusableBackup with one sentence: missing, something else, cut off or damaged.
 */
export async function readBackup<T>(file: string, use: (reader: BackupReader) => Promise<T>): Promise<T> {
  await assertFile(file);
  const hash = createHash("sha256");
  const lines = linesOf(file);
  const next = async (isHashed = true): Promise<Buffer> => {
    const { value, done } = await lines.next();
    if (done) throw new UnusableBackup(file, CUT_OFF);
    if (isHashed) hash.update(value).update("\n");
    return value;
  };
  try {
    const header = parseHeader(file, await next());
    return await use({
      header,
      async *batches(table) {
        const sum = new ContentSum();
        let batch: string[] = [];
        let bytes = 0;
        for (let row = 1; row <= table.rows; row += 1) {
          const line = await next();
          sum.add(line);
          batch.push(line.toString("utf8"));
          bytes += line.length;
          if (bytes < BATCH_BYTES && batch.length < BATCH_ROWS && row < table.rows) continue;
          yield batch;
          batch = [];
          bytes = 0;
        }
        if (!isSame(sum.content, table)) throw new UnusableBackup(file, DAMAGED);
      },
      async end() {
        const trailer = trailerSchema.safeParse(parsed(await next(false)));
        const isWhole =
          trailer.success &&
          trailer.data.sha256 === hash.digest("hex") &&
          header.tables.every(({ name, rows }) => trailer.data.rows[name] === rows);
        if (!isWhole || !(await lines.next()).done) throw new UnusableBackup(file, DAMAGED);
        return trailer.data.sha256;
      },
    });
  } finally {
    await lines.return(undefined);
  }
}

/** A file that has been read to its end and found whole. */
export type VerifiedBackup = { file: string; header: Header; sha256: string; rows: number };

/**
 * Reads a whole backup and keeps nothing of it.
 *
 * @throws UnusableBackup as `readBackup` does.
 */
export function verifyBackup(file: string, signal?: AbortSignal): Promise<VerifiedBackup> {
  return readBackup(file, async ({ header, batches, end }) => {
    for (const table of header.tables) {
      for await (const _batch of batches(table)) signal?.throwIfAborted();
    }
    return { file, header, sha256: await end(), rows: rowsOf(header) };
  });
}
