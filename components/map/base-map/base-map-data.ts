type Position = number[];

export type BaseMapGeometry =
  | { type: "Point"; coordinates: Position }
  | { type: "LineString"; coordinates: Position[] }
  | { type: "MultiLineString" | "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

/** What `/api/v1/base-map` answers, as far as drawing needs it; kinds it does not know are not drawn. */
export type BaseMapFeature = {
  geometry: BaseMapGeometry;
  properties: {
    code: string;
    kind: string;
    name: string;
    /** The region that an outline bounds. */
    region?: string;
    /** CSS colour of a metro line. */
    colour?: string;
    /** Simplified: shown with the mark that says so. */
    schematic?: boolean;
    /** Importance of a name; 1 is the highest. */
    rank?: number;
  };
};
export type BaseMapData = { features: BaseMapFeature[] };

/** Whether outlines that are only schematic are among the data. */
export function hasSchematicOutlines(data: BaseMapData | null): boolean {
  return Boolean(data?.features.some(({ properties }) => properties.kind === "outline" && properties.schematic));
}

/** The name without a remark in brackets: what belongs on a map. */
export function plainName(name: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]\s*$/, "");
}

/** All rings or lines of a geometry, whatever its depth. */
export function partsOf(geometry: BaseMapGeometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "LineString":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry.coordinates;
  }
}
