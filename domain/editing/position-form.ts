import { type CoordinateSystem, coordinateSystems, toWgs84 } from "@/domain/positions/coordinate-systems";
import { type ParsedCoordinates, parseCoordinates } from "@/domain/positions/parse-coordinates";
import type { Coordinates } from "@/domain/positions/position";
import { BY_HAND } from "@/domain/positions/position-sources";

/** The fields of a position in a form, as text. `positionText`: pasted coordinates, which go before lng and lat. */
export const positionFields = ["lng", "lat", "crs", "quality", "precision", "source", "positionText"] as const;
export type PositionField = (typeof positionFields)[number];
export type PositionValues = Record<PositionField, string>;

/** The names of the inputs; those of the importer's columns unless a form says otherwise. */
export const positionNames: PositionValues = {
  lng: "lng",
  lat: "lat",
  crs: "crs",
  quality: "position_quality",
  precision: "precision",
  source: "position_source",
  positionText: "position_text",
};

export const isSystem = (text: string): text is CoordinateSystem => coordinateSystems.some((each) => each === text);

/** The values with pasted coordinates in their place: a link tells its system and is a public map, numbers are by hand. */
export function withPasted(values: PositionValues, pasted: Extract<ParsedCoordinates, { ok: true }>): PositionValues {
  const [lng, lat] = pasted.coordinates;
  return {
    lng: String(lng),
    lat: String(lat),
    crs: pasted.crs ?? values.crs,
    // Quality and precision of the position before say nothing about this one.
    quality: pasted.isLink ? "geocoded" : "manual",
    precision: "",
    // A link of whose map nobody knows: whoever pastes it has to say.
    source: pasted.source ?? (pasted.isLink ? "" : BY_HAND),
    positionText: "",
  };
}

/**
 * The position that a form sends, for the server: what was pasted without scripts is read here, by the same rule as in
 * the browser. `problem`: the pasted text is no position, and lng and lat are as they were.
 *
 * @param get reads a field of the form: `(name) => textOf(form, name)`.
 */
export function readPositionForm(
  get: (name: string) => string,
  names: PositionValues = positionNames,
): { values: PositionValues; problem: "none" | "outside" | null } {
  const values = Object.fromEntries(positionFields.map((field) => [field, get(names[field]).trim()])) as PositionValues;
  const pasted = parseCoordinates(values.positionText);
  if (pasted.ok) return { values: withPasted(values, pasted), problem: null };
  return { values, problem: pasted.reason === "empty" ? null : pasted.reason };
}

/** Where the values lie, WGS 84; null while they are no position, or nobody has said in which system. */
export function placeOfValues({ lng, lat, crs }: Pick<PositionValues, "lng" | "lat" | "crs">): Coordinates | null {
  const [x, y] = [lng, lat].map((text) => (text.trim() === "" ? Number.NaN : Number(text.normalize("NFKC"))));
  if (x === undefined || y === undefined || !(Math.abs(x) <= 180) || !(Math.abs(y) <= 90) || !isSystem(crs))
    return null;
  return toWgs84([x, y], crs);
}
