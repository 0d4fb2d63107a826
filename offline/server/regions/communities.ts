import type { Coordinates } from "@/domain/positions/position";
import { regionPrefix } from "@/domain/regions/region";
import { compareText, positionOf } from "@/offline/data/places";
import type { RegionRecord } from "@/offline/data/records";
import { store } from "@/offline/data/store";
import type * as server from "@/server/regions/communities";

export const listCommunities: typeof server.listCommunities = async (district) => {
  const { rows } = store();
  const points = [...rows["service-points"]].sort((a, b) => compareText(a.code, b.code));
  const seatOf = (region: RegionRecord): Coordinates | null => {
    const point = points.find((each) => each.region === region.code && positionOf(each));
    return positionOf(region) ?? (point ? positionOf(point) : null);
  };
  const within = rows.regions
    .filter(({ code }) => code.startsWith(regionPrefix(district)))
    .sort((a, b) => compareText(a.code, b.code));
  return within
    .filter(({ level }) => level === "township")
    .map((township) => {
      const near = seatOf(township);
      const units = within
        .filter(({ parent, level }) => parent === township.code && level === "village")
        .map((unit) => ({ code: unit.code, name: unit.name, near: seatOf(unit) ?? near }));
      return { code: township.code, name: township.name, near, units };
    });
};
