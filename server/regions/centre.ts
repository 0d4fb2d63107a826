import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import { regionPrefix } from "@/domain/regions/region";
import type { TownshipUnits } from "@/domain/regions/township-units";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";

/**
 * From where to search for someone who names their community: its service station's position,
 * else the township's seat. Null where neither is known, or only as a sample that is switched off.
 */
export async function getRegionCentre(code: string): Promise<{ name: string; coordinates: Coordinates } | null> {
  const region = await database().region.findUnique({ where: { code } });
  if (!region) return null;
  const hidden = environment().SAMPLE === "off" && region.positionQuality === "sample";
  if (region.lng !== null && region.lat !== null && !hidden)
    return { name: region.name, coordinates: [region.lng, region.lat] };
  const station = await database().servicePoint.findFirst({
    where: {
      region: code,
      lng: { not: null },
      lat: { not: null },
      ...(environment().SAMPLE === "off" ? { positionQuality: { not: "sample" } } : {}),
    },
    select: { lng: true, lat: true },
  });
  if (station?.lng && station.lat) return { name: region.name, coordinates: [station.lng, station.lat] };
  return region.parentCode ? getRegionCentre(region.parentCode) : null;
}

/** Townships of a district with their communities and villages, for choosing where one lives. */
export async function listTownshipUnits(district: string): Promise<TownshipUnits> {
  const rows = await database().region.findMany({
    where: { code: { startsWith: regionPrefix(district) }, level: { in: ["township", "village"] } },
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: "asc" },
  });
  return rows
    .filter(({ level }) => level === "township")
    .map(({ code, name }) => ({ code, name, units: rows.filter(({ parentCode }) => parentCode === code) }));
}
