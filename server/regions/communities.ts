import "server-only";
import { regionPrefix } from "@/domain/regions/region";
import type { TownshipUnits, Unit } from "@/domain/regions/township-units";
import { database } from "@/server/db/client";
import { positioned } from "@/server/positions/rows";

type Row = {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  lng: number | null;
  lat: number | null;
};

/**
 * Where people of a district live, for choosing without a position of one's own. A unit lies where its seat
 * lies, else where its service point lies, else where its township does.
 */
export async function listCommunities(district: string): Promise<TownshipUnits> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT r.code, r.name, r.level, r.parent, coalesce(seat.lng, point.lng) AS lng, coalesce(seat.lat, point.lat) AS lat
    FROM regions r
    LEFT JOIN LATERAL (
      SELECT p.lng, p.lat FROM regions p WHERE p.code = r.code AND ${positioned()}
    ) seat ON TRUE
    LEFT JOIN LATERAL (
      SELECT p.lng, p.lat FROM service_points p WHERE p.region = r.code AND ${positioned()} ORDER BY p.code LIMIT 1
    ) point ON TRUE
    WHERE starts_with(r.code, ${regionPrefix(district)}) AND r.level IN ('township', 'village')
    ORDER BY r.code COLLATE "C"`;
  return rows
    .filter(({ level }) => level === "township")
    .map((township) => {
      const seat = unitOf(township);
      const units = rows
        .filter(({ parent }) => parent === township.code)
        .map(unitOf)
        .map((unit) => ({ ...unit, near: unit.near ?? seat.near }));
      return { ...seat, units };
    });
}

function unitOf({ code, name, lng, lat }: Row): Unit {
  return { code, name, near: lng === null || lat === null ? null : [lng, lat] };
}
