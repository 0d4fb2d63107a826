import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { goTo } from "@/components/map/map-moves";
import { CLOSE_UP } from "@/components/map/map-start";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

type FollowPanelProps = { chosen: Coordinates | null; near: Coordinates | null; shift: Shift };

/**
 * The map follows what the panel is about: a place chosen in the list, or a new point to search from.
 * It stays where it is when the place can be seen already, as after a tap on its mark.
 */
export function FollowPanel({ chosen, near, shift }: FollowPanelProps) {
  const map = useMap();
  const followed = useRef<string | null>(null);
  const target = chosen ?? near;
  const key = target ? target.join(",") : null;

  useEffect(() => {
    const isFirst = followed.current === null;
    followed.current = key ?? "";
    // The start already looks at what the first page is about.
    if (isFirst || !key) return;
    const [lng = 0, lat = 0] = shift.toMap(key.split(",").map(Number) as Coordinates);
    const isInSight = map.getZoom() >= CLOSE_UP - 2 && map.getBounds().pad(-0.1).contains([lat, lng]);
    if (!isInSight) goTo(map, [lat, lng], Math.max(map.getZoom(), CLOSE_UP));
  }, [key, map, shift]);

  return null;
}
