"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { MapConfig } from "@/components/map/map-config";
import type { MapLabels } from "@/components/map/map-labels";
import type { Coordinates } from "@/domain/positions/position";

/** The words of the map that the route's map needs as well. */
export type TripMapLabels = Pick<
  MapLabels,
  | "map"
  | "keyboardHelp"
  | "loading"
  | "zoomIn"
  | "zoomOut"
  | "schematic"
  | "approval"
  | "attribution"
  | "attributions"
  | "tilesFailed"
  | "useBuiltIn"
  | "loadFailed"
  | "retry"
> & { show: string; hide: string };

/** A stop by its number in the list: [lng, lat], WGS 84, and the radius in metres within which it may really be. */
export type TripMark = { number: number; name: string; coordinates: Coordinates; ring: number };

export type TripMapProps = {
  labels: TripMapLabels;
  locale: string;
  config: MapConfig;
  from: Coordinates;
  stops: TripMark[];
};

const TripLeaflet = dynamic(() => import("@/components/map/trip/trip-leaflet"), { ssr: false });

/** The route on the real map, in the place of its sketch; loaded only for whoever asks for it. */
export function TripMap({ sketch, ...map }: TripMapProps & { sketch: ReactNode }) {
  const [shown, setShown] = useState(false);
  const { labels } = map;
  return (
    <>
      {shown ? (
        <div className="trip-map no-print">
          <p className="trip-map-loading">{labels.loading}</p>
          <TripLeaflet {...map} />
        </div>
      ) : null}
      <div className={shown ? "hidden print:block" : undefined}>{sketch}</div>
      <button
        type="button"
        className="button needs-script no-print mt-2"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? labels.hide : labels.show}
      </button>
    </>
  );
}
