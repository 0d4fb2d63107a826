import type { IconNode } from "lucide";

type Attributes = IconNode[number][1];

const number = (attributes: Attributes, name: string) => Number(attributes[name] ?? 0);

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
}

function rectangle(attributes: Attributes): string {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(attributes, name)) as [
    number,
    number,
    number,
    number,
  ];
  const r = number(attributes, "rx") || number(attributes, "ry");
  if (!r) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [h, v] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${h}${corner(r, r)}v${v}${corner(-r, r)}h${-h}${corner(-r, -r)}v${-v}${corner(r, -r)}z`;
}

/** The first "moveto" of a path counts from the origin even when it is written as a relative one. */
function absoluteStart(d: string): string {
  return d.replace(
    /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=([-\d.])?)/,
    (_, x: string, y: string, more?: string) => `M${x} ${y}${more ? "l" : ""}`,
  );
}

const shapes: Record<string, (attributes: Attributes) => string> = {
  path: ({ d }) => absoluteStart(String(d)),
  circle: (a) => ellipse(number(a, "cx"), number(a, "cy"), number(a, "r"), number(a, "r")),
  ellipse: (a) => ellipse(number(a, "cx"), number(a, "cy"), number(a, "rx"), number(a, "ry")),
  rect: rectangle,
  line: (a) => `M${number(a, "x1")} ${number(a, "y1")}L${number(a, "x2")} ${number(a, "y2")}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}z`,
};

/**
 * All strokes of an icon as one path: an icon is then two elements of a page instead of up to ten.
 *
 * @throws Error for a shape that the Lucide set has not used so far.
 */
export function iconPath(icon: IconNode): string {
  return icon
    .map(([tag, attributes]) => {
      const shape = shapes[tag];
      if (!shape) throw new Error(`an icon with a <${tag}> cannot be drawn as a path`);
      return shape(attributes);
    })
    .join("");
}
