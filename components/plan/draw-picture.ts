/** One paragraph of a picture; `number` stands before it as a stop's number does. */
export type PictureLine = { style: "title" | "heading" | "text" | "small"; text: string; number?: number };
/** Dark modules of a code as an SVG path on a square of `size`. */
export type PictureCode = { path: string; size: number };

/** Pixels; what messengers show without shrinking, with letters as large as their own. */
const WIDTH = 750;
const EDGE = 44;
const NUMBER = 52;
const CODE = 220;
const styles = {
  title: { size: 44, weight: 700, gap: 0 },
  heading: { size: 32, weight: 700, gap: 28 },
  text: { size: 30, weight: 400, gap: 8 },
  small: { size: 25, weight: 400, gap: 6 },
} as const;
const FACES = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const paper = "#ffffff";
const ink = "#1b1f1e";
const soft = "#55605d";
const accent = "#0b655c";

type Placed = PictureLine & { x: number; y: number; font: string };

/** Breaks a text to a width: between any two Chinese characters but not before a comma, elsewhere between words. */
export function wrapText(text: string, width: number, widthOf: (part: string) => number): string[] {
  const parts = text.match(/\p{Script=Han}[\p{Pe}\p{Po}]*|[^\s\p{Script=Han}]+|\s+/gu) ?? [];
  const lines = [""];
  for (const part of parts) {
    const line = `${lines.at(-1)}${part}`;
    if (lines.at(-1) === "" || widthOf(line.trimEnd()) <= width) lines[lines.length - 1] = line;
    else lines.push(part.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

function place(lines: readonly PictureLine[], pen: CanvasRenderingContext2D): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let y = EDGE;
  for (const { style, text, number } of lines) {
    const { size, weight, gap } = styles[style];
    const font = `${weight} ${size}px ${FACES}`;
    pen.font = font;
    y += gap;
    const x = number === undefined ? EDGE : EDGE + NUMBER;
    for (const [index, part] of wrapText(text, WIDTH - EDGE - x, (each) => pen.measureText(each).width).entries()) {
      placed.push({ style, text: part, number: index === 0 ? number : undefined, x, y, font });
      y += Math.round(size * 1.45);
    }
  }
  return { placed, height: y };
}

function drawNumber(pen: CanvasRenderingContext2D, number: number, y: number): void {
  pen.fillStyle = accent;
  pen.fillRect(EDGE, y, 38, 38);
  pen.fillStyle = paper;
  pen.textAlign = "center";
  pen.fillText(String(number), EDGE + 19, y + 4);
  pen.textAlign = "start";
}

/**
 * The plan as a picture for messengers, dark on white whatever the page's colours are, the code at its foot.
 *
 * @throws Error where the browser draws no pictures.
 */
export async function drawPicture(
  lines: readonly PictureLine[],
  code: PictureCode,
  foot: readonly string[],
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser has no canvas.");
  const { placed, height } = place(lines, pen);
  canvas.width = WIDTH;
  canvas.height = height + EDGE + CODE + EDGE;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "top";
  for (const { style, text, number, x, y, font } of placed) {
    pen.font = font;
    if (number !== undefined) drawNumber(pen, number, y);
    pen.fillStyle = style === "small" ? soft : ink;
    pen.fillText(text, x, y);
  }
  pen.fillStyle = ink;
  pen.font = `400 ${styles.small.size}px ${FACES}`;
  const room = WIDTH - 3 * EDGE - CODE;
  const beside = foot.flatMap((each) => wrapText(each, room, (part) => pen.measureText(part).width));
  beside.forEach((line, index) => {
    pen.fillText(line, EDGE + CODE + 24, height + EDGE + 16 + index * 36);
  });
  pen.translate(EDGE, height + EDGE);
  pen.scale(CODE / code.size, CODE / code.size);
  pen.fill(new Path2D(code.path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is empty."))), "image/png");
  });
}
