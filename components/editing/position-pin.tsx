"use client";

import { Circle, CircleMarker, divIcon, type LatLngTuple, LayerGroup, Marker, Polyline } from "leaflet";
import { useEffect, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import type { PositionMapProps } from "@/components/editing/position-leaflet";
import type { Direction } from "@/components/editing/use-position";
import { goTo } from "@/components/map/map-moves";
import { CLOSE_UP } from "@/components/map/map-start";
import type { Shift } from "@/components/map/projection";
import type { Coordinates } from "@/domain/positions/position";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "north",
  ArrowDown: "south",
  ArrowRight: "east",
  ArrowLeft: "west",
};
/** Metres for a key, and for a key with Shift. */
const [FINE, COARSE] = [1, 10];
/** From here on a metre can be seen at all. */
const PIN_ZOOM = CLOSE_UP + 2;

type Props = Pick<PositionMapProps, "labels" | "place" | "known" | "precision" | "onDrag" | "onStep"> & {
  shift: Shift;
};

/** The pin, the ring of its precision, where the place was until now, and the way between. */
export function PositionPin({ labels, place, known, precision, onDrag, onStep, shift }: Props) {
  const map = useMap();
  const [marker, setMarker] = useState<Marker | null>(null);
  const latest = useRef({ onDrag, onStep, shift });
  latest.current = { onDrag, onStep, shift };
  const isPlaced = place !== null;
  const [lng, lat] = place ?? [];

  useEffect(() => {
    if (!isPlaced) return;
    const icon = divIcon({ className: "position-pin", html: "", iconSize: [44, 52], iconAnchor: [22, 42] });
    const pin = new Marker(map.getCenter(), { icon, draggable: true, autoPan: true, alt: labels.pin }).addTo(map);
    const onKey = (event: KeyboardEvent) => {
      const direction = arrows[event.key];
      if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
      // The map would move as well.
      event.stopPropagation();
      event.preventDefault();
      latest.current.onStep(direction, event.shiftKey ? COARSE : FINE);
    };
    const element = pin.getElement();
    // Screen readers hand arrow keys over to an application only.
    element?.setAttribute("role", "application");
    element?.setAttribute("aria-label", labels.pin);
    element?.addEventListener("keydown", onKey);
    pin.on("dragend", () => {
      const at = pin.getLatLng();
      latest.current.onDrag(latest.current.shift.fromMap([at.lng, at.lat]));
    });
    setMarker(pin);
    return () => {
      element?.removeEventListener("keydown", onKey);
      pin.remove();
      setMarker(null);
    };
  }, [map, isPlaced, labels]);

  useEffect(() => {
    if (!marker || lng === undefined || lat === undefined) return;
    const at = onMap(shift, [lng, lat]);
    marker.setLatLng(at);
    if (!map.getBounds().pad(-0.1).contains(at)) goTo(map, at, Math.max(map.getZoom(), PIN_ZOOM));
  }, [map, marker, lng, lat, shift]);

  const [oldLng, oldLat] = known ?? [];
  useEffect(() => {
    const style = getComputedStyle(map.getContainer());
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const group = new LayerGroup().addTo(map);
    const now = lng === undefined || lat === undefined ? null : onMap(shift, [lng, lat]);
    const before = oldLng === undefined || oldLat === undefined ? null : onMap(shift, [oldLng, oldLat]);
    const line = { interactive: false, color: colour("--map-ink"), weight: 2, dashArray: "4 4" };
    if (before) new CircleMarker(before, { ...line, radius: 8, fill: false }).addTo(group);
    if (before && now) new Polyline([before, now], line).addTo(group);
    if (now && precision > 0) {
      const ring = { interactive: false, color: colour("--map-ring"), weight: 1, fillOpacity: 0.08 };
      new Circle(now, { ...ring, radius: precision }).addTo(group);
    }
    return () => {
      group.remove();
    };
  }, [map, lng, lat, oldLng, oldLat, precision, shift]);

  if (place) return null;
  const putInMiddle = () => {
    const { lng: x, lat: y } = map.getCenter();
    onDrag(shift.fromMap([x, y]));
  };
  return (
    <button type="button" className="button position-place" onClick={putInMiddle}>
      {labels.place}
    </button>
  );
}

function onMap(shift: Shift, position: Coordinates): LatLngTuple {
  const [lng, lat] = shift.toMap(position);
  return [lat, lng];
}
