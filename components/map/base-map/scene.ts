import { type BaseMapData, type BaseMapFeature, partsOf, plainName } from "@/components/map/base-map/base-map-data";
import { centreLine } from "@/components/map/base-map/centre-line";
import { toUnit } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

/** Points of a line on the unit square of Web Mercator: x, y, x, y … */
export type Line = Float64Array;
export type Point = { x: number; y: number };

export type Area = { rings: Line[]; top: number; bottom: number; left: number; right: number };
export type River = Area & { name: string; course: Line; schematic: boolean };
export type District = Area & { name: string; own: boolean; centre: Point };
export type MetroLine = { parts: Line[]; colour: string };
export type Station = Point & { name: string; colours: string[] };
export type Place = Point & { name: string; kind: string; rank: number };

/** Everything the base map draws, projected once; drawing only scales and shifts it. */
export type Scene = {
  rivers: River[];
  districts: District[];
  metro: MetroLine[];
  stations: Station[];
  places: Place[];
};

/** A station belongs to every line that bends within this distance of it (some 90 m here). */
const STATION_REACH = 3.2e-6;

export function prepareScene(
  data: BaseMapData,
  district: string,
  toMap: (position: Coordinates) => Coordinates,
): Scene {
  const project = (positions: number[][]): Line => {
    const line = new Float64Array(positions.length * 2);
    positions.forEach(([lng = 0, lat = 0], index) => {
      line.set(toUnit(toMap([lng, lat])), index * 2);
    });
    return line;
  };
  const scene: Scene = { rivers: [], districts: [], metro: [], stations: [], places: [] };

  for (const { geometry, properties } of ordered(data)) {
    const parts = partsOf(geometry).map(project);
    const [first] = parts;
    if (!first) continue;
    const name = plainName(properties.name);
    if (properties.kind === "water") {
      const area = areaOf(parts);
      scene.rivers.push({ ...area, name, course: centreLine(first), schematic: properties.schematic === true });
    } else if (properties.kind === "outline") {
      const own = (properties.region ?? properties.code) === district;
      scene.districts.push({ ...areaOf(parts), name, own, centre: centreOf(parts) });
    } else if (properties.kind === "metro-line") {
      scene.metro.push({ parts, colour: properties.colour ?? "currentColor" });
    } else if (geometry.type === "Point") {
      const [x = 0, y = 0] = first;
      // The river's name is set along the river; points that repeat it would say it twice.
      if (scene.rivers.some((river) => river.name === name)) continue;
      if (properties.kind === "metro-station") {
        scene.stations.push({ x, y, name, colours: coloursAt(scene.metro, x, y) });
      } else if (!scene.stations.some((station) => station.name === name)) {
        scene.places.push({ x, y, name, kind: properties.kind, rank: properties.rank ?? 2 });
      }
    }
  }
  return scene;
}

/** Rivers and lines first, then stations: other points ask about them. */
function ordered(data: BaseMapData): BaseMapFeature[] {
  const turn = ({ geometry, properties }: BaseMapFeature) =>
    geometry.type !== "Point" ? 0 : properties.kind === "metro-station" ? 1 : 2;
  return [...data.features].sort((a, b) => turn(a) - turn(b));
}

function coloursAt(metro: readonly MetroLine[], x: number, y: number): string[] {
  const near = metro.filter(({ parts }) =>
    parts.some((line) => {
      for (let i = 0; i < line.length; i += 2) {
        if (Math.hypot((line[i] ?? 0) - x, (line[i + 1] ?? 0) - y) < STATION_REACH) return true;
      }
      return false;
    }),
  );
  return [...new Set(near.map(({ colour }) => colour))];
}

function areaOf(rings: Line[]): Area {
  const area: Area = { rings, left: 1, top: 1, right: 0, bottom: 0 };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      area.left = Math.min(area.left, ring[i] ?? 1);
      area.right = Math.max(area.right, ring[i] ?? 0);
      area.top = Math.min(area.top, ring[i + 1] ?? 1);
      area.bottom = Math.max(area.bottom, ring[i + 1] ?? 0);
    }
  }
  return area;
}

/** Centre of gravity of the largest ring: where the name of an area goes. */
function centreOf(rings: Line[]): Point {
  let best = { x: 0, y: 0, weight: 0 };
  for (const ring of rings) {
    let [weight, x, y] = [0, 0, 0];
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = [ring[j], ring[j + 1], ring[i], ring[i + 1]];
      const cross = ax * by - bx * ay;
      weight += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    if (Math.abs(weight) > Math.abs(best.weight)) best = { x: x / (3 * weight), y: y / (3 * weight), weight };
  }
  return { x: best.x, y: best.y };
}
