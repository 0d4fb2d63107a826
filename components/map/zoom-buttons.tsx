"use client";

import { control } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** Leaflet's own buttons for zooming, named in the reader's language, for the small maps beside a form or a trip. */
export function ZoomButtons({ labels: { zoomIn, zoomOut } }: { labels: { zoomIn: string; zoomOut: string } }) {
  const map = useMap();
  useEffect(() => {
    const zoom = control.zoom({ position: "topright", zoomInTitle: zoomIn, zoomOutTitle: zoomOut });
    zoom.addTo(map);
    return () => {
      zoom.remove();
    };
  }, [map, zoomIn, zoomOut]);
  return null;
}
