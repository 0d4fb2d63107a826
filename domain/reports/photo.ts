/** What a resident may send as a photo, by its media type and the ending of its name. */
const photoTypes = {
  "image/jpeg": [".jpg", ".jpeg"],
  "image/png": [".png"],
  "image/webp": [".webp"],
} as const;
export type PhotoType = keyof typeof photoTypes;

/** For the form: what browsers offer to choose; telephones turn their own formats into one of these. */
export const PHOTO_ACCEPT = Object.keys(photoTypes).join(",");

/** Bytes that a photo may have as it is sent. */
export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;

/** Pixels that an image may unfold to; a telephone's best camera stays below. */
export const MOST_PHOTO_PIXELS = 60_000_000;

/** `other` is no photo at all, or not the one it says it is. */
export type PhotoFault = "too-large" | "other";

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes say that a file is, whatever its name says. */
export function sniffedType(bytes: Uint8Array): PhotoType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  return text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP" ? "image/webp" : null;
}

/** What a file that is sent says of itself. */
export type Claim = { name: string; type: string; size: number };

/** What stands against a photo before anything reads it as an image; null = nothing. */
export function photoFault({ name, type, size }: Claim, bytes: Uint8Array): PhotoFault | null {
  if (size > MOST_PHOTO_BYTES || bytes.length > MOST_PHOTO_BYTES) return "too-large";
  const sniffed = sniffedType(bytes);
  if (sniffed === null || type !== sniffed) return "other";
  return photoTypes[sniffed].some((ending) => name.toLowerCase().endsWith(ending)) ? null : "other";
}
