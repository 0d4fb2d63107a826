const MEGABYTE = 1024 * 1024;

/** One file, in bytes: what a workbook may have packed, and a quarter of a gigabyte of text is nobody's table. */
export const LARGEST_UPLOADED_FILE = 64 * MEGABYTE;
/** All files of one upload, in bytes. */
export const LARGEST_UPLOAD = 128 * MEGABYTE;
/** A whole dataset has thirty. */
export const MOST_FILES = 40;
/** Days for which uploaded files are kept after their import came to its end. */
export const KEPT_DAYS = 30;

const LONGEST_NAME = 120;

/** What an uploaded table may be, by the ending of its name. */
const endings = { csv: "csv", tsv: "csv", txt: "csv", geojson: "geojson", json: "geojson", xlsx: "workbook" } as const;
export type UploadKind = (typeof endings)[keyof typeof endings];

/** Why a file is not taken. */
export const uploadFaults = [
  "no-file",
  "too-many",
  "too-large",
  "all-too-large",
  "path-in-name",
  "bad-name",
  "unknown-ending",
  "other-content",
  "empty",
  "torn",
] as const;
export type UploadFault = (typeof uploadFaults)[number];

/** What speaks against a file's name. Names are shown and never opened, and still none may lead anywhere. */
export function nameFault(name: string): UploadFault | null {
  if (/[\\/]/.test(name) || /^\.+$/.test(name)) return "path-in-name";
  if (name.trim() === "" || name.length > LONGEST_NAME || name.startsWith(".")) return "bad-name";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u.test(name)) return "bad-name";
  return kindOfName(name) ? null : "unknown-ending";
}

/** What a file claims to be; null = nothing that could be read. */
export function kindOfName(name: string): UploadKind | null {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending as keyof typeof endings] : null;
}
