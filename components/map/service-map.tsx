"use client";

import dynamic from "next/dynamic";
import { startTransition, useEffect, useState } from "react";
import type { MapConfig, Narrowed, SelectedMark } from "@/components/map/map-config";
import type { MapLabels } from "@/components/map/map-labels";
import { readAhead } from "@/components/map/use-json";
import type { Coordinates } from "@/domain/positions/position";

export type ServiceMapProps = {
  labels: MapLabels;
  locale: string;
  config: MapConfig;
  /** `/api/v1/map?…` with the same filter as the list beside it. */
  marksUrl: string;
  /** `/api/v1/base-map`. */
  baseMapUrl: string;
  selected: SelectedMark | null;
  /** null beside the page of one place. */
  narrowed: Narrowed | null;
  near: Coordinates | null;
};

/** Leaflet runs in a turn of its own before what is built on it: together they would block a slow phone for too long. */
async function loadMap() {
  await import("leaflet");
  await new Promise((resolve) => setTimeout(resolve));
  return import("@/components/map/leaflet-map");
}

const LeafletMap = dynamic(loadMap, { ssr: false });

/**
 * The map of the district. It fills its parent, which must have a size; the list beside it says
 * everything the map says, so the map waits until the browser has painted that list and is idle.
 */
export function ServiceMap(props: ServiceMapProps) {
  const [ready, setReady] = useState(false);
  const [first] = useState(props);

  useEffect(() => {
    // In pieces, so that a tap on the list does not wait for the whole map.
    const begin = () => {
      readAhead(first.baseMapUrl);
      readAhead(first.marksUrl);
      startTransition(() => setReady(true));
    };
    // Safari has no requestIdleCallback.
    if (typeof window.requestIdleCallback !== "function") {
      const timer = setTimeout(begin, 200);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(begin, { timeout: 1500 });
    return () => window.cancelIdleCallback(idle);
  }, [first]);

  return (
    <div className="@container-[size]/map relative isolate size-full bg-(--map-district)" aria-busy={!ready}>
      {ready && <LeafletMap {...props} />}
      <p className="map-loading absolute inset-0 -z-10 grid place-items-center text-muted text-sm">
        {props.labels.loading}
      </p>
    </div>
  );
}
