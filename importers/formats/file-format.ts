import { open } from "node:fs/promises";
import { extname } from "node:path";
import { UnreadableFile } from "@/importers/formats/raw-table";

/** What a file is, told by how it begins: names lie, and people rename. */
export type FileFormat = "csv" | "geojson" | "workbook" | "old-workbook" | "pdf" | "picture";

/** A title may stand above a table, but JSON begins at once. */
const BEGINNING = 512;

const signatures: readonly (readonly [hex: string, format: FileFormat])[] = [
  ["504b0304", "workbook"],
  ["504b0506", "workbook"],
  ["d0cf11e0a1b11ae1", "old-workbook"],
  ["25504446", "pdf"],
  ["89504e47", "picture"],
  ["ffd8ff", "picture"],
  ["47494638", "picture"],
];

/** The format of a file that begins with these bytes. What is none of the others is a table of text. */
export function formatOfBytes(bytes: Uint8Array): FileFormat {
  const hex = Buffer.from(bytes).toString("hex");
  const signed = signatures.find(([signature]) => hex.startsWith(signature));
  if (signed) return signed[1];
  // ASCII is the same in UTF-8 and GB18030; the zeros are UTF-16's.
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^(ï»¿|ÿþ|þÿ)|\0/g, "");
  return /^\s*\{\s*["}]/.test(text) ? "geojson" : "csv";
}

/**
 * What a file is.
 *
 * @throws UnreadableFile when there is no such file.
 */
export async function formatOf(path: string): Promise<FileFormat> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(path, error.code === "ENOENT" ? "does not exist." : `cannot be opened (${error.code}).`, {
      code: error.code === "ENOENT" ? "missing" : "unopenable",
    });
  });
  try {
    if (!(await file.stat()).isFile()) throw new UnreadableFile(path, "is not a file.", { code: "no-file" });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return formatOfBytes(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Whether a file is a workbook, whose sheets may be read by several targets; false where there is no such file. */
export async function isWorkbook(path: string): Promise<boolean> {
  const format = await formatOf(path).catch(() => null);
  return format === "workbook" || format === "old-workbook";
}

/** Whether a file that is to be written is called a workbook. */
export const isWorkbookName = (path: string): boolean => extname(path).toLowerCase() === ".xlsx";
