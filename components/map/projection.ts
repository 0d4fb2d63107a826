import type { TileProvider } from "@/domain/map/bases";
import type { Coordinates } from "@/domain/positions/position";

/**
 * Between the positions of the data (WGS 84) and those of the base that is shown.
 * A GCJ-02 base lies some 600 m beside the truth here, so everything drawn on it has to move along,
 * and every click on it has to move back.
 */
export type Shift = {
  crs: TileProvider["crs"];
  toMap(position: Coordinates): Coordinates;
  fromMap(position: Coordinates): Coordinates;
};

export const noShift: Shift = {
  crs: "wgs84",
  toMap: (position) => position,
  fromMap: (position) => position,
};

/** The shift for a base; gcoord is loaded only by who uses a GCJ-02 base. */
export async function loadShift(crs: TileProvider["crs"]): Promise<Shift> {
  if (crs === "wgs84") return noShift;
  const { default: gcoord } = await import("gcoord");
  return {
    crs,
    // gcoord writes into arrays it is given: hand it a copy.
    toMap: ([lng, lat]) => gcoord.transform<Coordinates>([lng, lat], gcoord.WGS84, gcoord.GCJ02),
    fromMap: ([lng, lat]) => gcoord.transform<Coordinates>([lng, lat], gcoord.GCJ02, gcoord.WGS84),
  };
}

/** Web Mercator as a square of side 1, y downwards: times 256·2^zoom it is Leaflet's pixel plane. */
export function toUnit([lng, lat]: Coordinates): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}
