import gcoord, { type CRSTypes } from "gcoord";
import { z } from "zod";
import { type Box, isInBox } from "@/domain/positions/china";
import type { Coordinates } from "@/domain/positions/position";
import type { Refusal } from "@/importers/cells/cell";

export { type Box, CHINA } from "@/domain/positions/china";

/** The systems in which districts hand over coordinates. */
export const crsSchema = z.enum(["wgs84", "cgcs2000", "gcj02", "bd09"]);
export type Crs = z.infer<typeof crsSchema>;

/** CGCS2000 and WGS 84 are centimetres apart: the same thing on a map. */
const conversions: Record<Crs, CRSTypes> = {
  wgs84: gcoord.WGS84,
  cgcs2000: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
};

const WORLD: Box = [-180, -90, 180, 90];

/** 1 cm: what lies below is noise of the conversion. */
const DECIMALS = 7;

/** A position of a supported system in WGS 84. */
export function toWgs84(coordinates: Coordinates, crs: Crs): Coordinates {
  const [lng, lat] = gcoord.transform([...coordinates], conversions[crs], gcoord.WGS84);
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/**
 * What speaks against a position, or null.
 *
 * @param expected where the district's records lie; China where nobody has said.
 * @param isAccepted whether a person has said that places beyond are meant so; zero and swapped ones never are.
 */
export function complaintAbout(coordinates: Coordinates, expected: Box, isAccepted = false): Refusal | null {
  const [lng, lat] = coordinates;
  if (isInBox(coordinates, expected)) return null;
  if (lng === 0 && lat === 0) {
    return { code: "position-zero", message: "0, 0 lies in the Atlantic; leave an unknown position empty." };
  }
  if (isInBox([lat, lng], expected)) {
    return { code: "position-swapped", message: "Longitude and latitude seem to be swapped." };
  }
  if (isAccepted && isInBox(coordinates, WORLD)) return null;
  const [west, south, east, north] = expected.map((edge) => edge.toFixed(3).replace(/\.?0+$/, "")) as [
    string,
    string,
    string,
    string,
  ];
  const message = `The position lies outside ${west}–${east} E, ${south}–${north} N, where this district's records are.`;
  return { code: "position-outside", message, params: { west, south, east, north } };
}

/** The position cells of a row. */
export type PositionCells = {
  lng: number | null;
  lat: number | null;
  crs: string | null;
  position_quality: string;
};

type Placed = { position: Coordinates | null } | { column: string; refusal: Refusal };

/** The WGS 84 position of a row, null where it has none, or what is wrong with its cells. */
export function placeRow(cells: PositionCells, expected: Box, isAccepted = false): Placed {
  const refused = (column: string, code: Refusal["code"], message: string): Placed => ({
    column,
    refusal: { code, message },
  });
  const { lng, lat, position_quality: quality } = cells;
  if (lng === null && lat === null) {
    return quality === "unknown"
      ? { position: null }
      : refused("position_quality", "quality-without-position", "Without a position the quality is 'unknown'.");
  }
  if (lng === null || lat === null) {
    return refused(lng === null ? "lng" : "lat", "position-incomplete", "Longitude and latitude go together.");
  }
  const crs = crsSchema.safeParse(cells.crs);
  if (!crs.success) {
    return refused("crs", "position-without-crs", `A position needs its system: ${crsSchema.options.join(", ")}.`);
  }
  if (quality === "unknown") {
    return refused("position_quality", "position-without-quality", "Say how this position was found.");
  }
  const position = toWgs84([lng, lat], crs.data);
  const refusal = complaintAbout(position, expected, isAccepted);
  return refusal ? { column: "lng", refusal } : { position };
}
