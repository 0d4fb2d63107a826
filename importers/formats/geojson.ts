import { z } from "zod";
import { readText } from "@/importers/formats/encoding";
import { withSites } from "@/importers/formats/feature-sites";
import { type RawRow, type RawTable, UnreadableFile } from "@/importers/formats/raw-table";
import type { Crs } from "@/importers/positions";
import type { Target } from "@/importers/targets/target";

const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
});

const featureSchema = z.object({
  type: z.literal("Feature"),
  geometry: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullable(),
});

const crsNames: Readonly<Record<Crs, string>> = {
  wgs84: "EPSG:4326",
  cgcs2000: "EPSG:4490",
  gcj02: "GCJ-02",
  bd09: "BD-09",
};

/** CRS84 and EPSG:4326 are WGS 84, EPSG:4490 is CGCS2000: equal for our purpose. */
const WGS84 = /(CRS:?84|EPSG:+(4326|4490))$/;

/**
 * Opens a GeoJSON FeatureCollection (RFC 7946). Properties become cells, lists joined by `；`.
 *
 * @throws UnreadableFile
 */
export async function openGeojson(path: string, target: Target): Promise<RawTable> {
  const { features, crs } = parseCollection(path, await wholeText(path));
  if (crs && !WGS84.test(crs.properties.name)) {
    throw new UnreadableFile(path, `is in ${crs.properties.name}; GeoJSON has to be WGS 84 or CGCS2000.`, {
      code: "geojson-crs",
      params: { crs: crs.properties.name },
    });
  }
  if (target.said?.crs && !WGS84.test(crsNames[target.said.crs])) {
    throw new UnreadableFile(path, "is GeoJSON, which is in WGS 84 or CGCS2000 by its own rules; convert it first.", {
      code: "geojson-said-crs",
    });
  }
  const rows = withSites(features.map(readFeature), target);
  const headers = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return { headers, rows: inTurn(rows) };
}

async function wholeText(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const part of await readText(path)) parts.push(part);
  return parts.join("");
}

function parseCollection(path: string, text: string): z.infer<typeof collectionSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnreadableFile(path, "is not JSON.", { code: "not-json" });
  }
  const collection = collectionSchema.safeParse(json);
  if (!collection.success)
    throw new UnreadableFile(path, "is not a GeoJSON FeatureCollection.", { code: "not-geojson" });
  return collection.data;
}

function readFeature(value: unknown, index: number): RawRow {
  const row = index + 1;
  const feature = featureSchema.safeParse(value);
  if (!feature.success) {
    const message = "The member is not a GeoJSON Feature.";
    return { row, cells: {}, fault: { row, column: null, value: null, code: "not-a-feature", message } };
  }
  const { geometry, properties } = feature.data;
  const cells = Object.entries(properties ?? {}).map(([name, content]) => [name, cellText(content)]);
  return { row, cells: Object.fromEntries(cells), geometry };
}

function cellText(content: unknown): string {
  if (content === null || content === undefined) return "";
  if (Array.isArray(content)) return content.map(cellText).join("；");
  return typeof content === "object" ? JSON.stringify(content) : String(content).trim();
}

async function* inTurn(rows: RawRow[]): AsyncGenerator<RawRow> {
  yield* rows;
}
