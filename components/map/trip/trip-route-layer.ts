import { Circle, divIcon, LatLngBounds, LayerGroup, type Map as LeafletMap, Marker, Polyline } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { LabelBoard } from "@/components/map/base-map/label-board";
import { fit, ROOM } from "@/components/map/map-moves";
import { CLOSE_UP } from "@/components/map/map-start";
import type { Shift } from "@/components/map/projection";
import type { TripMark } from "@/components/plan/trip-map";
import type { Coordinates } from "@/domain/positions/position";

/** Half the side of a stop's number, in pixels. */
const HALF = 12;
type LatLng = [number, number];
type Props = { from: Coordinates; stops: TripMark[]; shift: Shift; board: LabelBoard };

/** The line and its numbered stops, with a ring where a place may lie elsewhere; the list says the same, so they are only named. */
export function TripRouteLayer({ from, stops, shift, board }: Props) {
  const map = useMap();

  useEffect(() => {
    const at = (position: Coordinates): LatLng => {
      const [lng, lat] = shift.toMap(position);
      return [lat, lng];
    };
    const color = getComputedStyle(map.getContainer()).getPropertyValue("--accent").trim();
    const places = stops.map(({ coordinates }) => at(coordinates));
    const line = [at(from), ...places];
    const group = new LayerGroup([
      new Polyline(line, { color, weight: 3, dashArray: "7 6", interactive: false }),
    ]).addTo(map);
    for (const { number, name, coordinates, ring } of stops) {
      const icon = divIcon({ className: "trip-number", html: String(number), iconSize: [2 * HALF, 2 * HALF] });
      const around = { color, weight: 1, dashArray: "2 4", fillOpacity: 0.05, interactive: false };
      if (ring > 0) new Circle(at(coordinates), { ...around, radius: ring }).addTo(group);
      new Marker(at(coordinates), { icon, title: name, alt: `${number} ${name}`, keyboard: false }).addTo(group);
    }
    fit(map, new LatLngBounds(line), { ...ROOM, maxZoom: CLOSE_UP + 1 });
    return () => {
      group.remove();
    };
  }, [map, from, stops, shift]);

  useEffect(() => {
    const places = [from, ...stops.map(({ coordinates }) => coordinates)].map((each) => shift.toMap(each));
    const keepClear = () => board.set(map.getZoom(), boxesAround(map, places), []);
    keepClear();
    map.on("zoomend", keepClear);
    return () => {
      map.off("zoomend", keepClear);
    };
  }, [map, from, stops, shift, board]);

  return null;
}

/** What the numbers take of the world's pixels at the map's zoom: names of the base keep off it. */
function boxesAround(map: LeafletMap, places: Coordinates[]): [number, number, number, number][] {
  return places.map(([lng, lat]) => {
    const { x, y } = map.project([lat, lng]);
    return [x - HALF, y - HALF, x + HALF, y + HALF];
  });
}
