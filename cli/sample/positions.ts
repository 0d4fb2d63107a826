import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "@/cli/run-command";
import { type Row, readRows, rowsAsCsv } from "@/cli/sample/csv";
import { placeStations, type Ring } from "@/cli/sample/stations";
import type { Coordinates } from "@/domain/positions/position";

// npx tsx cli/sample/positions.ts [folder] [--check]
// Fills the positions of village stations that nobody has surveyed; docs/sample-data.md tells how.

type Feature = {
  properties: { kind: string; code: string };
  geometry: { type: string; coordinates: unknown };
};

const SOURCE = "sample-generator";

/** The outer rings of the features of a kind. */
function ringsOf(features: Feature[], matches: (properties: Feature["properties"]) => boolean): Ring[] {
  return features
    .filter(({ properties }) => matches(properties))
    .flatMap(({ geometry: { type, coordinates } }) =>
      type === "MultiPolygon" ? (coordinates as Coordinates[][][]) : [coordinates as Coordinates[][]],
    )
    .map(([outer]) => outer ?? []);
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { check: { type: "boolean" } }, allowPositionals: true });
  const folder = positionals[0] ?? "data/nanchang";
  const file = join(folder, "service-points.csv");
  const before = await readFile(file, "utf8");
  const rows = await readRows(file);
  const regions = new Map((await readRows(join(folder, "regions.csv"))).map((row) => [row.code ?? "", row]));
  const baseMap = JSON.parse(await readFile(join(folder, "base-map.geojson"), "utf8")) as { features: Feature[] };

  // A position that somebody found stays; only an unknown one, or an earlier sample, is filled.
  const open = rows.filter(
    (row) => row.kind === "village-station" && ["unknown", "sample"].includes(row.position_quality ?? ""),
  );
  const townshipOf = (row: Row) => regions.get(row.region ?? "")?.parent ?? "";
  const districts = new Set(open.map((row) => regions.get(townshipOf(row))?.parent));
  const seats = new Map<string, Coordinates>();
  for (const { code, level, parent, lng, lat } of regions.values()) {
    if (level === "township" && districts.has(parent) && code && lng && lat)
      seats.set(code, [Number(lng), Number(lat)]);
  }
  const placed = placeStations(
    open.map((row) => ({
      code: row.code ?? "",
      township: townshipOf(row),
      isCommunity: regions.get(row.region ?? "")?.kind === "community",
    })),
    {
      seats,
      outline: ringsOf(
        baseMap.features,
        ({ kind, code }) => kind === "outline" && districts.has(code.replace("outline-", "")),
      ),
      water: ringsOf(baseMap.features, ({ kind }) => kind === "water"),
    },
  );

  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const { code, position, precision } of placed) {
    Object.assign(byCode.get(code) ?? {}, {
      lng: String(position[0]),
      lat: String(position[1]),
      crs: "wgs84",
      position_quality: "sample",
      precision: String(precision),
      position_source: SOURCE,
    });
  }
  const after = rowsAsCsv(Object.keys(rows[0] ?? {}), rows);
  if (after === before) console.log(`${placed.length} sample positions in ${file}: unchanged.`);
  else if (values.check) throw new Error(`${file} differs from what the generator writes; run it without --check.`);
  else {
    await writeFile(file, after);
    console.log(`${placed.length} sample positions written to ${file}.`);
  }
});
