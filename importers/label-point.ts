import type { Geometry } from "@/importers/cells/geometry";

type Place = [number, number];
type Ring = readonly Place[];
type Interval = { point: Place; width: number };

/** Parallels across a shape, from its middle outwards: the middle one wins where several are as wide. */
const PARALLELS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/**
 * Where a geometry's mark stands: on it, or inside it, holes heeded. Of a line the middle of the longest part;
 * of an area the middle of its widest stretch from west to east.
 */
export function labelPoint(geometry: Geometry): Place {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "MultiPoint":
      return geometry.coordinates[0] ?? [0, 0];
    case "LineString":
      return middleOf(geometry.coordinates);
    case "MultiLineString":
      return middleOf(longest(geometry.coordinates));
    case "Polygon":
      return insideOf([geometry.coordinates]);
    case "MultiPolygon":
      return insideOf(geometry.coordinates);
  }
}

/** In degrees of longitude at that latitude: good enough to compare within a site. */
function lengthOf([lng1, lat1]: Place, [lng2, lat2]: Place): number {
  return Math.hypot((lng2 - lng1) * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180), lat2 - lat1);
}

const stretches = (line: readonly Place[]): [Place, Place][] =>
  line.slice(1).map((to, index) => [line[index] ?? to, to]);

const lineLength = (line: readonly Place[]): number =>
  stretches(line).reduce((sum, [from, to]) => sum + lengthOf(from, to), 0);

function longest(lines: readonly (readonly Place[])[]): readonly Place[] {
  return lines.reduce((best, line) => (lineLength(line) > lineLength(best) ? line : best));
}

function middleOf(line: readonly Place[]): Place {
  let left = lineLength(line) / 2;
  for (const [from, to] of stretches(line)) {
    const length = lengthOf(from, to);
    if (length >= left && length > 0) return between(from, to, left / length);
    left -= length;
  }
  return line[0] ?? [0, 0];
}

function between([lng1, lat1]: Place, [lng2, lat2]: Place, share: number): Place {
  return [lng1 + (lng2 - lng1) * share, lat1 + (lat2 - lat1) * share];
}

function insideOf(polygons: readonly (readonly Ring[])[]): Place {
  let best: Interval = { point: polygons[0]?.[0]?.[0] ?? [0, 0], width: 0 };
  for (const rings of polygons) {
    const latitudes = (rings[0] ?? []).map(([, lat]) => lat);
    const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
    for (const share of PARALLELS) {
      const widest = widestInside(rings, south + (north - south) * share);
      if (widest && widest.width > best.width) best = widest;
    }
  }
  return best.point;
}

/** Between its first and second crossing a parallel is inside, between the second and third outside, and so on. */
function widestInside(rings: readonly Ring[], lat: number): Interval | null {
  const crossings = rings
    .flatMap((ring) => stretches(ring))
    .filter(([[, from], [, to]]) => from > lat !== to > lat)
    .map(([from, to]) => between(from, to, (lat - from[1]) / (to[1] - from[1]))[0])
    .sort((a, b) => a - b);
  let best: Interval | null = null;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [west = 0, east = 0] = [crossings[at], crossings[at + 1]];
    if (!best || east - west > best.width) best = { point: [(west + east) / 2, lat], width: east - west };
  }
  return best;
}
