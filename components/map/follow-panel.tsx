import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { Place } from "@/components/map/map-config";
import { fit } from "@/components/map/map-moves";
import { boundsOf, CLOSE_ROOM, CLOSE_UP } from "@/components/map/map-start";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

type FollowPanelProps = { chosen: Place | null; near: Coordinates | null; shift: Shift };

/**
 * The map follows what the panel is about: a place chosen in the list, or a new point to search from.
 * It stays where it is when the place can be seen already, as after a tap on its mark.
 */
export function FollowPanel({ chosen, near, shift }: FollowPanelProps) {
  const map = useMap();
  const followed = useRef<string | null>(null);
  const key = chosen ? `${chosen.coordinates},${chosen.ring}` : near ? `${near},0` : null;

  useEffect(() => {
    // The start already looks at what the first page is about, and another base is no other place.
    const isNew = followed.current !== null && followed.current !== (key ?? "");
    followed.current = key ?? "";
    if (!isNew || !key) return;
    const [lng = 0, lat = 0, ring = 0] = key.split(",").map(Number);
    const bounds = boundsOf({ coordinates: [lng, lat], ring }, shift);
    const seen = map.getBounds();
    // From inside its ring the map would be one flat tint.
    const isInSight =
      map.getZoom() >= CLOSE_UP - 2 && seen.pad(-0.1).contains(bounds.getCenter()) && !bounds.contains(seen);
    const closest = ring > 0 ? CLOSE_UP : Math.max(map.getZoom(), CLOSE_UP);
    if (!isInSight) fit(map, bounds, { ...CLOSE_ROOM, maxZoom: closest });
  }, [key, map, shift]);

  return null;
}
