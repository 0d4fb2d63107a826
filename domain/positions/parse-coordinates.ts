import { CHINA, isInBox } from "@/domain/positions/china";
import type { CoordinateSystem } from "@/domain/positions/coordinate-systems";
import { inOrder, linkCoordinates } from "@/domain/positions/link-coordinates";
import type { Coordinates } from "@/domain/positions/position";
import type { PositionSource } from "@/domain/positions/position-sources";

export type ParsedCoordinates =
  | {
      ok: true;
      /** [lng, lat] in the system of the text, which is `crs` where the text tells. */
      coordinates: Coordinates;
      /** By the origin of a link; null: it has to be asked for. */
      crs: CoordinateSystem | null;
      isLink: boolean;
      /** Whose map a link is of; null where that is not known. */
      source: PositionSource | null;
      /** Latitude stood where longitude is expected: first, or under its name. */
      isSwapped: boolean;
    }
  /** `none`: no two numbers of a position; `outside`: there are, but no place in China in either order. */
  | { ok: false; reason: "empty" | "none" | "outside" };

type Axis = "lng" | "lat";
/** `isExact`: said with a fraction, or by name; a bare number may be that of a house. */
type Angle = { value: number; axis: Axis | null; isExact: boolean };

const LNG_NAMES = "[EW]|东经|西经|经度|longitude|lng|lon|x";
const LAT_NAMES = "[NS]|北纬|南纬|纬度|latitude|lat|y";
const NAMES = `${LNG_NAMES}|${LAT_NAMES}`;
const AFTER_NAME = `["'\\s:=]*`;
const ANGLE =
  "(-?\\d{1,3}(?:\\.\\d+)?)(?![\\d.]*\\d)(?:-(?=\\d))?\\s*(?:°|度)?" +
  "(?:\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*(?:'|分))?(?:\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|''|秒))?";
// A word or a row of digits that is no name and no angle is passed as a whole: nothing begins in its middle.
const NAMED_BEFORE = new RegExp(`(?:(${NAMES})${AFTER_NAME})?${ANGLE}|[a-z]+|[\\d.]+`, "gi");
const NAMED_AFTER = new RegExp(`${ANGLE}\\s*(?:(${NAMES})(?![a-z]))?|[\\d.]+`, "gi");
const BEGINS_WITH_NAME = new RegExp(`^(?:\\D*?[^a-z\\d])?(?:${NAMES})${AFTER_NAME}-?\\d`, "i");

/** The signs of degrees in one spelling, before NFKC takes them apart; full-width digits and signs become plain. */
function plain(text: string): string {
  return text
    .replace(/[º˚]/g, "°")
    .replace(/[″“”〃]/g, '"')
    .replace(/[′‘’´]/g, "'")
    .normalize("NFKC")
    .replace(/−/g, "-")
    .trim();
}

function axisOf(name: string | undefined): Axis | null {
  if (!name) return null;
  return new RegExp(`^(?:${LNG_NAMES})$`, "i").test(name) ? "lng" : "lat";
}

function angleOf(name: string | undefined, degrees?: string, minutes = "0", seconds = "0"): Angle[] {
  if (degrees === undefined) return [];
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return [];
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = degrees.startsWith("-") || /^(?:[WS]|西经|南纬)$/i.test(name ?? "");
  const isExact = name !== undefined || !Number.isInteger(size);
  return [{ value: Number((isNegative ? -size : size).toFixed(8)), axis: axisOf(name), isExact }];
}

function anglesIn(text: string): Angle[] {
  return BEGINS_WITH_NAME.test(text)
    ? [...text.matchAll(NAMED_BEFORE)].flatMap(([, name, ...parts]) => angleOf(name, ...parts))
    : [...text.matchAll(NAMED_AFTER)].flatMap(([, degrees, minutes, seconds, name]) =>
        angleOf(name, degrees, minutes, seconds),
      );
}

/** Two angles as a position; null where they are none. */
function positionOf(one: Angle, other: Angle): { coordinates: Coordinates; isSwapped: boolean } | null {
  const isLatFirst = one.axis === "lat" || other.axis === "lng";
  if ((one.axis !== null && one.axis === other.axis) || (one.axis === null) !== (other.axis === null)) return null;
  const said: Coordinates = isLatFirst ? [other.value, one.value] : [one.value, other.value];
  if (isInBox(said, CHINA)) return { coordinates: said, isSwapped: false };
  const coordinates = inOrder(said[0], said[1]);
  return coordinates && { coordinates, isSwapped: true };
}

/**
 * Reads coordinates as people paste them: `115.85, 28.68`, `28.68 115.85`, `E115°51′10″ N28°41′`, `115度51分`, full-width
 * digits, and links of map sites that hold numbers. Nothing is fetched and nothing converted.
 */
export function parseCoordinates(text: string): ParsedCoordinates {
  const written = plain(text);
  if (written === "") return { ok: false, reason: "empty" };
  const link = linkCoordinates(written);
  if (link) {
    return link.coordinates
      ? { ok: true, coordinates: link.coordinates, crs: link.crs, isLink: true, source: link.source, isSwapped: false }
      : { ok: false, reason: "none" };
  }
  const angles = anglesIn(written);
  const exact = angles.filter(({ isExact }) => isExact);
  const found = firstPosition(exact) ?? firstPosition(angles);
  if (found) return { ok: true, ...found, crs: null, isLink: false, source: null };
  return { ok: false, reason: exact.length > 1 ? "outside" : "none" };
}

function firstPosition(angles: readonly Angle[]): ReturnType<typeof positionOf> {
  for (const [index, angle] of angles.entries()) {
    const next = angles[index + 1];
    const found = next && positionOf(angle, next);
    if (found) return found;
  }
  return null;
}
