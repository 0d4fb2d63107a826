import "server-only";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import type { ImportMode } from "@/domain/imports/import-job";
import {
  kindOfName,
  LARGEST_UPLOAD,
  LARGEST_UPLOADED_FILE,
  MOST_FILES,
  nameFault,
  type UploadFault,
} from "@/domain/imports/upload-rules";
import { formatOfBytes } from "@/importers/formats/file-format";
import { type Connection, withConnection } from "@/server/imports/connection";

/** One chunk as it is stored. */
const CHUNK = 1024 * 1024;
/** By which the format of a file is told. */
const BEGINNING = 512;

/** The upload as a whole is refused; nothing of it is kept. */
export class RefusedUpload extends Error {
  constructor(
    readonly fault: UploadFault,
    readonly file = "",
  ) {
    super(`${fault} ${file}`.trim());
  }
}

type Uploader = { account: string; department: string };
/** In bytes. */
type Limits = { file: number; all: number };
const LIMITS: Limits = { file: LARGEST_UPLOADED_FILE, all: LARGEST_UPLOAD };

/**
 * Takes the files of a multipart form into the database, as they come and piece by piece: nothing is held whole.
 *
 * @returns the number of the job, which waits to be looked at.
 * @throws RefusedUpload
 */
export function takeUpload(
  headers: BusboyHeaders,
  body: Readable,
  uploader: Uploader,
  limits = LIMITS,
): Promise<string> {
  return withConnection(async (connection) => {
    await connection.query("BEGIN");
    try {
      const job = await takeForm(connection, { headers, body, limits }, uploader);
      await connection.query("COMMIT");
      return job;
    } catch (error) {
      await connection.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  });
}

async function takeForm(
  connection: Connection,
  { headers, body, limits }: { headers: BusboyHeaders; body: Readable; limits: Limits },
  { account, department }: Uploader,
): Promise<string> {
  const job = randomUUID();
  await connection.query(
    `INSERT INTO import_jobs (id, account, department, title, task, status, asked_by)
     VALUES ($1, $2, $3, '', 'inspect', 'waiting', $2)`,
    [job, account, department],
  );
  const form = parserOf(headers, limits);
  let mode: ImportMode = "add";
  let left = limits.all;
  const names: string[] = [];
  let taking: Promise<void> = Promise.resolve();
  form.on("field", (name, value) => {
    if (name === "mode" && value === "replace") mode = "replace";
  });
  form.on("file", (_, stream, given) => {
    // Encoded by some browsers, and shown to people in the one form that is composed.
    const name = (given ?? "").normalize("NFC");
    taking = taking.then(async () => {
      const order = names.length;
      const size = await takeFile(connection, job, { name, order, left }, stream);
      if (size === null) return;
      names.push(name);
      left -= size;
      if (names.length > MOST_FILES) throw new RefusedUpload("too-many");
    });
    // What is refused is not read on; the parser is told below.
    taking.catch((error: unknown) => {
      stream.resume();
      form.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await parsed(form, body);
  await taking;
  if (names.length === 0) throw new RefusedUpload("no-file");
  await connection.query("UPDATE import_jobs SET title = $2, mode = $3 WHERE id = $1", [job, titleOf(names), mode]);
  return job;
}

function parserOf(headers: BusboyHeaders, limits: Limits) {
  try {
    return new Busboy({
      headers,
      // A name that leads somewhere is refused and not mended: somebody has forged the form.
      preservePath: true,
      limits: {
        fileSize: limits.file,
        files: MOST_FILES + 1,
        fields: 10,
        fieldSize: 1_000,
        parts: MOST_FILES + 12,
      },
    });
  } catch {
    throw new RefusedUpload("torn");
  }
}

function parsed(form: Busboy, body: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      body.unpipe(form);
      // The browser shows an answer only once it could send all that it has.
      body.resume();
      reject(error instanceof RefusedUpload ? error : new RefusedUpload("torn"));
    };
    form.once("error", fail);
    form.once("finish", resolve);
    body.once("error", fail);
    body.once("aborted", fail);
    body.pipe(form);
  });
}

type FilePart = { name: string; order: number; left: number };

/** @returns its size; null where a form sends an empty field for "no file". */
async function takeFile(connection: Connection, job: string, part: FilePart, stream: Readable): Promise<number | null> {
  const { name, order, left } = part;
  const pieces = chunksOf(stream);
  const first = await pieces.next();
  if (first.done) {
    if (name === "") return null;
    throw new RefusedUpload("empty", name);
  }
  const fault = nameFault(name);
  // Not the name itself: what leads somewhere else is repeated nowhere.
  if (fault) throw new RefusedUpload(fault, fault === "unknown-ending" ? name : "");
  if (formatOfBytes(first.value.subarray(0, BEGINNING)) !== kindOfName(name))
    throw new RefusedUpload("other-content", name);
  const { rows } = await connection.query<{ id: string }>(
    `INSERT INTO import_files (job, "order", name, size) VALUES ($1, $2, $3, 0) RETURNING id::text AS id`,
    [job, order, name],
  );
  const id = rows[0]?.id;
  let size = 0;
  let number = 0;
  for await (const bytes of following(first.value, pieces)) {
    size += bytes.length;
    if (size > left) throw new RefusedUpload("all-too-large");
    await connection.query('INSERT INTO import_file_chunks (file, "order", bytes) VALUES ($1::bigint, $2, $3)', [
      id,
      number,
      bytes,
    ]);
    number += 1;
  }
  if ("truncated" in stream && stream.truncated === true) throw new RefusedUpload("too-large", name);
  await connection.query("UPDATE import_files SET size = $2 WHERE id = $1::bigint", [id, size]);
  return size;
}

async function* following(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** Pieces of a chunk's size or little more, the last one smaller. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const given of stream as AsyncIterable<Buffer>) {
    for (let at = 0; at < given.length; at += CHUNK) {
      const piece = given.subarray(at, at + CHUNK);
      held.push(piece);
      size += piece.length;
      if (size < CHUNK) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

const LONGEST_TITLE = 80;

/** The names of all files, as far as they are read in a line: 来源.csv、区划.csv … (12). */
function titleOf(names: readonly string[]): string {
  const shown = names.filter((_, at) => at === 0 || names.slice(0, at + 1).join("、").length <= LONGEST_TITLE);
  return shown.join("、") + (shown.length < names.length ? ` … (${names.length})` : "");
}
