import type { KindLabel, MapLabels } from "@/components/map/map-labels";
import type { Mark } from "@/domain/map/mark";

export type Shape = "hall" | "centre" | "station" | "self-service" | "disc" | "metro" | "diamond";
export type MarkSymbol = {
  shape: Shape;
  /** One or two characters: inside, beside a diamond; empty for dots. */
  glyph: string;
  /** Pixels across, without the larger area that reacts to a finger. */
  size: number;
  /** From which zoom its name is wanted beside it. */
  nameFrom: number;
  /** Who is named first where room is short; lower wins. */
  rank: number;
  /** A position not to be drawn as if it were certain, and one that was made up. */
  uncertain: boolean;
  sample: boolean;
};

/** What the selected mark takes more, outline included; agrees with .is-selected in map-marks.css. */
export const SELECTED_GROWTH = 20;

const shapes: Record<Shape, Pick<MarkSymbol, "size" | "nameFrom" | "rank">> = {
  hall: { size: 34, nameFrom: 11, rank: 1 },
  centre: { size: 28, nameFrom: 11, rank: 2 },
  disc: { size: 26, nameFrom: 15, rank: 4 },
  metro: { size: 18, nameFrom: 15, rank: 5 },
  diamond: { size: 20, nameFrom: 15, rank: 3 },
  "self-service": { size: 17, nameFrom: 15, rank: 7 },
  station: { size: 16, nameFrom: 15, rank: 6 },
};

const servicePointShapes: Record<string, Shape> = {
  "district-hall": "hall",
  "department-hall": "hall",
  "township-centre": "centre",
  "self-service": "self-service",
  "village-station": "station",
};

/** domain/truth/quality.ts says it too, but brings zod along. */
export function isUncertain({ q }: Pick<Mark, "q">): boolean {
  return q === "approximate" || q === "sample" || q === "unknown";
}

/** How a mark is drawn: told apart by shape and by sign, never by colour alone. */
export function symbolOf(mark: Mark, labels: MapLabels): MarkSymbol {
  const shape = shapeOf(mark);
  return {
    shape,
    glyph: glyphOf(mark, shape, labels),
    ...shapes[shape],
    // By the money, where it is known.
    ...(mark.v ? { size: shapes.diamond.size + 4 * mark.v } : {}),
    uncertain: isUncertain(mark),
    sample: mark.q === "sample",
  };
}

function shapeOf(mark: Mark): Shape {
  if (mark.n === "projects") return "diamond";
  if (mark.n === "facilities") return mark.k === "metro-station" ? "metro" : "disc";
  return servicePointShapes[mark.k] ?? "disc";
}

function glyphOf(mark: Mark, shape: Shape, labels: MapLabels): string {
  if (shape === "station" || shape === "self-service" || shape === "metro") return "";
  if (shape === "centre") {
    const part = Object.keys(labels.townshipGlyphs).find((each) => mark.t.includes(each));
    if (part !== undefined) return labels.townshipGlyphs[part] ?? "";
  }
  return kindOf(mark.k, labels).glyph;
}

/** The name beside a mark. From afar a township's centre is named like the township: "X centre of Y" would not fit. */
export function nameBeside(mark: Mark, labels: MapLabels, zoom: number): string {
  if (mark.k !== "township-centre" || zoom >= 15) return mark.t;
  const part = Object.keys(labels.townshipGlyphs).find((each) => mark.t.includes(each));
  return part === undefined ? mark.t : mark.t.slice(0, mark.t.indexOf(part) + part.length);
}

/** A kind the labels do not know is shown by its code, so that it is noticed and nothing breaks. */
export function kindOf(kind: string, labels: MapLabels): KindLabel {
  return labels.kinds[kind] ?? { name: kind, glyph: kind.slice(0, 1).toUpperCase() };
}

/** How much of a diamond's edge is drawn, by stage: none, a quarter, half, all of it. */
export function stageSign(stage: string | undefined): "none" | "quarter" | "half" | "full" {
  if (stage === "starting") return "quarter";
  if (stage === "building") return "half";
  return stage === "completed" ? "full" : "none";
}

/** Diameter of a cluster's disc: grows with the logarithm of what is in it. */
export function clusterSize(count: number): number {
  return Math.round(27 + 5 * Math.log(Math.max(1, count)));
}
