import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { type Picture, pictureSvg } from "@/domain/windows/picture";

sharp.concurrency(1);

/** Pictures kept in memory; each has some tens of kilobytes. */
const KEPT = 200;
/** How many may wait to be drawn: a crawler that asks for all at once is told to come again. */
const MOST_WAITING = 20;

const kept = new Map<string, Buffer>();
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let letters: Promise<boolean> | undefined;

export type DrawnPicture = { tag: string; draw: () => Promise<Buffer | null> };

/** A picture as PNG with its entity tag; `draw` answers null where too many wait. One is drawn at a time. */
export async function preparePicture(picture: Picture): Promise<DrawnPicture> {
  letters ??= hasChineseLetters();
  const svg = pictureSvg(picture, await letters);
  const key = createHash("sha256").update(svg).digest("base64url").slice(0, 27);
  return { tag: `"${key}"`, draw: async () => kept.get(key) ?? inTurn(key, svg) };
}

async function inTurn(key: string, svg: string): Promise<Buffer | null> {
  if (waiting >= MOST_WAITING) return null;
  waiting += 1;
  const drawn = last.then(() => kept.get(key) ?? toPng(svg)).finally(() => (waiting -= 1));
  last = drawn.catch(() => undefined);
  const png = await drawn;
  kept.set(key, png);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return png;
}

function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/**
 * Whether this machine has Chinese letters. Where it has none, a box stands for each: 一 is one stroke in the middle,
 * a box has ink above it too.
 */
export async function hasChineseLetters(): Promise<boolean> {
  const size = 100;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><text x="10" y="85" font-size="80" font-family="Noto Sans CJK SC, sans-serif">一</text></svg>`;
  const pixels = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  const darkRows = Array.from({ length: size }, (_, row) => pixels.subarray(row * size, (row + 1) * size)).flatMap(
    (row, index) => (row.some((value) => value < 128) ? [index] : []),
  );
  const [first = 0, bottom = 0] = [darkRows[0], darkRows.at(-1)];
  return darkRows.length > 0 && bottom - first < size / 4;
}
