const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** An end record with the longest comment. */
const LONGEST_END = 65_557;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The flag of an entry whose sizes stand behind its data. */
const SIZES_FOLLOW = 8;
/** What an empty file takes once it is deflated. */
const EMPTY_DEFLATED = 2;

/** An entry of a ZIP archive, as its directory has it: name, and bytes unpacked. */
export type PackedEntry = { name: string; unpacked: number };

/**
 * The entries of a ZIP archive; null where it is no whole archive, or leaves the size of an entry out. The reader
 * stops at the size that an entry declares, so their sum bounds what it takes.
 */
export function packedEntries(archive: Buffer): PackedEntry[] | null {
  const end = archive.lastIndexOf(signature(END_OF_DIRECTORY));
  if (end < Math.max(0, archive.length - LONGEST_END) || end + END_LENGTH > archive.length) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: PackedEntry[] = [];
  while (entries.length < count) {
    if (at + ENTRY_LENGTH > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const [packed, unpacked] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const isSaidElsewhere = packed === 0 && (archive.readUInt16LE(at + 8) & SIZES_FOLLOW) !== 0;
    if (isSaidElsewhere || (unpacked === 0 && packed > EMPTY_DEFLATED)) return null;
    const nameEnd = at + ENTRY_LENGTH + archive.readUInt16LE(at + 28);
    entries.push({ name: archive.toString("utf8", at + ENTRY_LENGTH, nameEnd), unpacked });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** Whether an entry's name would lead out of the folder into which somebody unpacks it. We unpack nothing to disk. */
export function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
