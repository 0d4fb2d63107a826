import "server-only";
import { toWgs84 } from "@/domain/positions/coordinate-systems";
import { isInWater, type Water } from "@/domain/positions/water";
import { geometrySchema } from "@/importers/cells/geometry";
import { crsSchema } from "@/importers/positions";
import type { Connection } from "@/server/imports/connection";

/** The rivers and lakes of the base map. */
export async function loadWaters(connection: Connection): Promise<Water[]> {
  const { rows } = await connection.query<{ geometry: unknown }>(
    "SELECT geometry FROM base_map_features WHERE kind = 'water'",
  );
  return rows.flatMap(({ geometry }): Water[] => {
    const shape = geometrySchema.safeParse(geometry).data;
    if (shape?.type === "Polygon") return [shape.coordinates];
    return shape?.type === "MultiPolygon" ? shape.coordinates : [];
  });
}

/** Whether the position that the cells of a form say lies in water; false where they say none. */
export async function saysInWater(connection: Connection, cells: Readonly<Record<string, string>>): Promise<boolean> {
  const crs = crsSchema.safeParse(cells.crs).data;
  const [lng, lat] = [cells.lng, cells.lat].map((cell) => Number(cell || Number.NaN)) as [number, number];
  if (!crs || !Number.isFinite(lng) || !Number.isFinite(lat)) return false;
  return isInWater(toWgs84([lng, lat], crs), await loadWaters(connection));
}
