import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { LARGEST_FILE, UnreadableFile } from "@/importers/formats/raw-table";

/** UTF-8 first: nearly no GB18030 text is valid UTF-8, while most UTF-8 is valid GB18030. */
const encodings = ["utf-8", "gb18030"] as const;
type Encoding = (typeof encodings)[number] | "utf-16le" | "utf-16be";

async function* decode(path: string, encoding: Encoding): AsyncGenerator<string> {
  // A decoder of its own drops a byte order mark and refuses what is not text in this encoding.
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

async function isWritten(path: string, encoding: Encoding): Promise<boolean> {
  try {
    // NUL is valid UTF-8, but no person's table holds one: it is a workbook or a picture.
    for await (const text of decode(path, encoding)) if (text.includes("\u0000")) return false;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 1 })) return chunk as Buffer;
  return Buffer.alloc(0);
}

async function encodingOf(path: string): Promise<Encoding> {
  const mark = (await firstBytes(path)).toString("hex");
  // What Excel calls "Unicode text" bears its mark; a guess is not needed.
  if (mark === "fffe") return "utf-16le";
  if (mark === "feff") return "utf-16be";
  for (const encoding of encodings) if (await isWritten(path, encoding)) return encoding;
  throw new UnreadableFile(path, "is neither UTF-8 nor GB18030 text; save it as CSV (UTF-8).", { code: "encoding" });
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(path, error.code === "ENOENT" ? "does not exist." : `cannot be opened (${error.code}).`, {
      code: error.code === "ENOENT" ? "missing" : "unopenable",
    });
  });
  if (!found.isFile()) throw new UnreadableFile(path, "is not a file.", { code: "no-file" });
  if (found.size > LARGEST_FILE)
    throw new UnreadableFile(path, "is larger than 256 MB.", { code: "too-large", params: { limit: 256 } });
}

/**
 * A file's text, piece by piece, in UTF-8, GB18030 or marked UTF-16. The file is read twice,
 * because the first character that betrays GB18030 may be the last of the file.
 *
 * @throws UnreadableFile
 */
export async function readText(path: string): Promise<AsyncIterable<string>> {
  await checkFile(path);
  return decode(path, await encodingOf(path));
}
