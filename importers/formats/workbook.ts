import { readFile, stat } from "node:fs/promises";
import type { Sheet } from "hucre/xlsx";
import { leadsOut, packedEntries } from "@/importers/formats/packed-size";
import { UnreadableFile } from "@/importers/formats/raw-table";

const MEGABYTE = 1024 * 1024;
/** A workbook is held in memory as a whole, at about ten times its unpacked size. */
const LARGEST_PACKED = 64;
const LARGEST_UNPACKED = 128;
/** Far more than sheets, styles and pictures make. */
const MOST_ENTRIES = 10_000;

/** A compound file: an old workbook, or a new one in an envelope of encryption. */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const ZIP = Buffer.from("PK");

/**
 * The sheets of a workbook (.xlsx) as they stand in it.
 *
 * @throws UnreadableFile
 */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  const bytes = await readBytes(path);
  refuseOther(path, bytes);
  const entries = packedEntries(bytes);
  if (entries === null) throw new UnreadableFile(path, "is torn; save it anew as .xlsx.", { code: "torn" });
  if (entries.length > MOST_ENTRIES || entries.some(({ name }) => leadsOut(name))) {
    throw new UnreadableFile(path, "is packed as no spreadsheet packs a workbook; save it anew as .xlsx.", {
      code: "odd-archive",
    });
  }
  const size = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (size > LARGEST_UNPACKED * MEGABYTE) {
    throw new UnreadableFile(path, `holds more than ${LARGEST_UNPACKED} MB unpacked; divide it, or save it as CSV.`, {
      code: "bomb",
      params: { limit: LARGEST_UNPACKED },
    });
  }
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch (cause) {
    const reason = cause instanceof Error ? ` (${cause.message.replace(/\.$/, "")})` : "";
    throw new UnreadableFile(path, `cannot be read as a workbook${reason}; save it anew as .xlsx.`, {
      code: "broken-workbook",
    });
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(path, error.code === "ENOENT" ? "does not exist." : `cannot be opened (${error.code}).`, {
      code: error.code === "ENOENT" ? "missing" : "unopenable",
    });
  });
  if (!found.isFile()) throw new UnreadableFile(path, "is not a file.", { code: "no-file" });
  if (found.size > LARGEST_PACKED * MEGABYTE) {
    throw new UnreadableFile(path, `is larger than ${LARGEST_PACKED} MB; divide it, or save it as CSV.`, {
      code: "too-large",
      params: { limit: LARGEST_PACKED },
    });
  }
  return readFile(path);
}

function refuseOther(path: string, bytes: Buffer): void {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw bytes.includes(ENCRYPTED)
      ? new UnreadableFile(path, "is protected by a password; save it without one.", { code: "encrypted" })
      : new UnreadableFile(path, "is a workbook of Excel 97–2003; save it as .xlsx.", { code: "old-workbook" });
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP))
    throw new UnreadableFile(path, "is no workbook; save it as .xlsx.", { code: "no-workbook" });
}
