"use client";

import "leaflet/dist/leaflet.css";
import "@/components/map/map.css";
import "@/components/map/trip/trip-leaflet.css";
import { useId, useState } from "react";
import { MapContainer } from "react-leaflet";
import { BaseMap } from "@/components/map/base-map/base-map";
import { type BaseMapData, hasSchematicOutlines } from "@/components/map/base-map/base-map-data";
import { LabelBoard } from "@/components/map/base-map/label-board";
import { Tiles } from "@/components/map/base-map/tiles";
import { useBase } from "@/components/map/base-map/use-base";
import { Colophon } from "@/components/map/controls/colophon";
import { PlaceDot } from "@/components/map/layers/place-dot";
import { districtBounds, MAX_ZOOM, MIN_ZOOM } from "@/components/map/map-start";
import { MapUpkeep } from "@/components/map/map-upkeep";
import { noShift } from "@/components/map/projection";
import { TripRouteLayer } from "@/components/map/trip/trip-route-layer";
import { useJson } from "@/components/map/use-json";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import type { TripMapProps } from "@/components/plan/trip-map";

/** The stops in their order, joined by the straight lines that the estimate rests on, on the base of the district's map. */
export default function TripLeaflet({ labels, locale, config, from, stops }: TripMapProps) {
  const [board] = useState(() => new LabelBoard());
  const [failing, setFailing] = useState(false);
  const help = useId();
  const base = useBase(config.tiles);
  const ground = useJson<BaseMapData>("/api/v1/base-map");
  const onBuiltIn = !base.provider || failing;
  return (
    <div className="map-frame" data-ground={base.provider ? "tiles" : undefined}>
      <p id={help} className="map-hidden">
        {labels.keyboardHelp}
      </p>
      <MapContainer
        className="map-canvas"
        bounds={districtBounds(config, noShift)}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        preferCanvas
        zoomControl={false}
        attributionControl={false}
        scrollWheelZoom={false}
      >
        <MapUpkeep labels={labels} help={help} />
        <BaseMap data={ground.data} district={config.district} board={board} outlines={onBuiltIn} shift={base.shift} />
        {base.provider ? <Tiles provider={base.provider} locale={locale} onFailing={setFailing} /> : null}
        <ZoomButtons labels={labels} />
        <TripRouteLayer from={from} stops={stops} shift={base.shift} board={board} />
        <PlaceDot at={from} accuracy={0} shift={base.shift} />
      </MapContainer>
      <div className="map-foot">
        <Colophon
          labels={labels}
          approvalNumber={config.approvalNumber}
          provider={base.provider}
          schematic={onBuiltIn && hasSchematicOutlines(ground.data)}
          tilesFailing={failing}
          onBuiltIn={() => base.choose("built-in")}
          marksFailed={ground.failed}
          onRetry={ground.retry}
        />
      </div>
    </div>
  );
}
