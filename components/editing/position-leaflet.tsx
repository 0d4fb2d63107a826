"use client";

import "leaflet/dist/leaflet.css";
import "@/components/map/map.css";
import "@/components/editing/position-leaflet.css";
import { useId, useState } from "react";
import { MapContainer } from "react-leaflet";
import { PositionPin } from "@/components/editing/position-pin";
import type { Direction } from "@/components/editing/use-position";
import { BaseMap } from "@/components/map/base-map/base-map";
import { type BaseMapData, hasSchematicOutlines } from "@/components/map/base-map/base-map-data";
import { LabelBoard } from "@/components/map/base-map/label-board";
import { Tiles } from "@/components/map/base-map/tiles";
import { useBase } from "@/components/map/base-map/use-base";
import { Colophon } from "@/components/map/controls/colophon";
import type { MapConfig } from "@/components/map/map-config";
import { LITTLE_ROOM } from "@/components/map/map-moves";
import { districtBounds, MAX_ZOOM, MIN_ZOOM } from "@/components/map/map-start";
import { MapUpkeep } from "@/components/map/map-upkeep";
import { noShift } from "@/components/map/projection";
import { useJson } from "@/components/map/use-json";
import { ZoomButtons } from "@/components/map/zoom-buttons";
import type { Coordinates } from "@/domain/positions/position";
import type { EditingLabels } from "@/i18n/editing-labels";

type Labels = EditingLabels["position"];
export type PositionMapProps = {
  labels: Labels;
  locale: string;
  config: MapConfig;
  /** WGS 84, all of them. */
  place: Coordinates | null;
  known: Coordinates | null;
  /** Metres; 0 where nobody said. */
  precision: number;
  onDrag: (to: Coordinates) => void;
  onStep: (direction: Direction, metres: number) => void;
};

/** A street is told from the next one. */
const START_ZOOM = 16;

/** The map on which a position is chosen, on the same ground as the district's map. */
export default function PositionLeaflet({ labels, locale, config, ...pin }: PositionMapProps) {
  const [board] = useState(() => new LabelBoard());
  const [failing, setFailing] = useState(false);
  const help = useId();
  const { provider, shift, choose } = useBase(config.tiles);
  const ground = useJson<BaseMapData>("/api/v1/base-map");
  const onBuiltIn = !provider || failing;
  const [start] = useState(() => {
    const at = pin.place ?? pin.known;
    if (!at) return { bounds: districtBounds(config, noShift), boundsOptions: LITTLE_ROOM };
    return { center: [at[1], at[0]] as [number, number], zoom: START_ZOOM };
  });
  return (
    <div className="map-frame" data-ground={provider ? "tiles" : undefined}>
      <p id={help} className="map-hidden">
        {labels.mapHelp}
      </p>
      <MapContainer
        className="map-canvas"
        {...start}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        preferCanvas
        zoomControl={false}
        attributionControl={false}
        scrollWheelZoom={false}
      >
        <MapUpkeep labels={labels} help={help} />
        <BaseMap data={ground.data} district={config.district} board={board} outlines={onBuiltIn} shift={shift} />
        {provider ? <Tiles provider={provider} locale={locale} onFailing={setFailing} /> : null}
        <ZoomButtons labels={labels.ground} />
        <PositionPin {...pin} labels={labels} shift={shift} />
      </MapContainer>
      <div className="map-foot">
        <Colophon
          labels={labels.ground}
          approvalNumber={config.approvalNumber}
          provider={provider}
          schematic={onBuiltIn && hasSchematicOutlines(ground.data)}
          tilesFailing={failing}
          onBuiltIn={() => choose("built-in")}
          marksFailed={ground.failed}
          onRetry={ground.retry}
        />
      </div>
    </div>
  );
}
