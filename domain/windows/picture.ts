import type { Coordinates, Position } from "@/domain/positions/position";

/** What a shared link shows beside its title, in pixels: the size that Open Graph readers expect. */
export const PICTURE = { width: 1200, height: 630 } as const;

export type Picture = {
  /** What it is a picture of; its text is drawn only where the machine has letters for it. */
  title: string;
  /** What kind of thing that is. */
  kind: string;
  /** Whose map this is. */
  site: string;
  /** Said where what is shown is a sample or an estimate. */
  remark: string;
  outline: readonly (readonly Coordinates[])[];
  /** Of the record; a sample position is no place, and not drawn. */
  position: Position | null;
};

/** Where the drawing lies: beside the text, or in the middle where there is none. */
const FRAME = { size: 480, top: 75, beside: 660, alone: 360 } as const;
const TEXT = { left: 70, width: 560, size: 60, lines: 4 } as const;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (each) => `&#${each.codePointAt(0)};`).replace(/\p{Cc}/gu, "");

/** Half as wide as high, or as wide as high: close enough to break lines by. */
const widthOf = (char: string): number => (/[\u2e80-\uffef]/.test(char) ? 1 : 0.56);

/**
 * A text in lines that fit, cut with an ellipsis after the last.
 *
 * @param width of a line, in heights of a letter.
 */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.match(/[\w'’.,-]+\s*|\s+|./gu) ?? []) {
    const wide = [...piece.trimEnd()].reduce((sum, char) => sum + widthOf(char), 0);
    if (line && used + wide > width) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    line += piece;
    used += [...piece].reduce((sum, char) => sum + widthOf(char), 0);
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${[...(kept.at(-1) ?? "")].slice(0, -1).join("")}…`];
}

/** The picture as SVG: the district's outline with the place in it, and beside it what it is. */
export function pictureSvg(picture: Picture, hasLetters: boolean): string {
  const { width, height } = PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#faf9f5"/><rect width="${width}" height="14" fill="#0a665f"/>`,
    drawing(picture, hasLetters ? FRAME.beside : FRAME.alone),
    hasLetters ? letters(picture) : "",
    "</svg>",
  ].join("");
}

function letters({ title, kind, site, remark }: Picture): string {
  const lines = evenLines(title);
  const line = (text: string, y: number, size: number, more: string) =>
    `<text x="${TEXT.left}" y="${y}" font-size="${size}" font-family="Noto Sans CJK SC, sans-serif" ${more}>${escaped(text)}</text>`;
  const below = 150 + lines.length * 76;
  return [
    line(linesOf(site, 17, 1)[0] ?? "", 100, 32, 'fill="#0a665f" font-weight="700"'),
    ...lines.map((text, index) => line(text, 190 + index * 76, TEXT.size, 'fill="#1b2220" font-weight="700"')),
    line(linesOf(kind, 17, 1)[0] ?? "", below + 70, 32, 'fill="#56605c"'),
    line(linesOf(remark, 24, 1)[0] ?? "", 590, 22, 'fill="#56605c"'),
  ].join("");
}

/** The title in lines of about the same length, so that no character stands alone. */
function evenLines(title: string): string[] {
  const widest = TEXT.width / TEXT.size;
  const lines = linesOf(title, widest, TEXT.lines);
  const wide = [...title].reduce((sum, char) => sum + widthOf(char), 0);
  const even = linesOf(title, Math.min(widest, wide / lines.length + 1), TEXT.lines);
  return even.length === lines.length ? even : lines;
}

function drawing({ outline, position }: Picture, left: number): string {
  const place = position && position.quality !== "sample" ? position : null;
  const all = [...outline.flat(), ...(place ? [place.coordinates] : [])];
  if (outline.length === 0 || all.length === 0) return "";
  const [lngs, lats] = [all.map(([lng]) => lng), all.map(([, lat]) => lat)];
  const [west, south] = [Math.min(...lngs), Math.min(...lats)];
  const [east, north] = [Math.max(...lngs), Math.max(...lats)];
  // One degree of longitude is shorter than one of latitude.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = FRAME.size / Math.max((east - west) * narrow, north - south, 1e-6);
  const [offX, offY] = [(FRAME.size - (east - west) * narrow * scale) / 2, (FRAME.size - (north - south) * scale) / 2];
  const x = (lng: number) => (left + offX + (lng - west) * narrow * scale).toFixed(1);
  const y = (lat: number) => (FRAME.top + offY + (north - lat) * scale).toFixed(1);
  const rings = outline.map((ring) => `M${ring.map(([lng, lat]) => `${x(lng)} ${y(lat)}`).join("L")}Z`).join("");
  const shape = `<path d="${rings}" fill="#e1efec" stroke="#0a665f" stroke-width="3" stroke-linejoin="round"/>`;
  if (!place) return shape;
  const [lng, lat] = place.coordinates;
  // A degree of latitude is 111 km.
  const radius = ((place.precision ?? 0) / 111_195) * scale;
  const ring = `<circle cx="${x(lng)}" cy="${y(lat)}" r="${radius.toFixed(1)}" fill="#b4540a" fill-opacity=".15" stroke="#b4540a" stroke-width="2"/>`;
  const dot = `<circle cx="${x(lng)}" cy="${y(lat)}" r="13" fill="#b4540a" stroke="#fff" stroke-width="4"/>`;
  return `${shape}${radius > 16 ? ring : ""}${dot}`;
}
