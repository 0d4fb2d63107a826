import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import type { TownshipUnits } from "@/domain/regions/township-units";
import { findRegions } from "@/server/regions/queries";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";

/**
 * From where to search for someone who names their community: its service station's position,
 * else the township's seat. Null where neither is known, or only as a sample that is switched off.
 */
export async function getRegionCentre(code: string): Promise<{ name: string; coordinates: Coordinates } | null> {
  const region = await database().region.findUnique({ where: { code }, select: { name: true, lng: true, lat: true, parentCode: true } });
  if (!region) return null;
  if (region.lng !== null && region.lat !== null) return { name: region.name, coordinates: [region.lng, region.lat] };
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
  const page = { limit: 200, offset: 0 };
  const { items: townships } = await findRegions({ parent: district }, page);
  return Promise.all(
    townships.map(async (township) => ({ township, units: (await findRegions({ parent: township.code }, page)).items })),
  );
}
