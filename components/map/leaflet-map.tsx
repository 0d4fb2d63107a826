"use client";

import "leaflet/dist/leaflet.css";
import "@/components/map/map.css";
import type { Map as LeafletMapInstance } from "leaflet";
import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { startTransition, useCallback, useId, useMemo, useOptimistic, useState } from "react";
import { MapContainer } from "react-leaflet";
import { BaseMap } from "@/components/map/base-map/base-map";
import { type BaseMapData, hasSchematicOutlines } from "@/components/map/base-map/base-map-data";
import { LabelBoard } from "@/components/map/base-map/label-board";
import { Tiles } from "@/components/map/base-map/tiles";
import { useBase } from "@/components/map/base-map/use-base";
import { Colophon } from "@/components/map/controls/colophon";
import { LayerPanel } from "@/components/map/controls/layer-panel";
import { MapButtons } from "@/components/map/controls/map-buttons";
import { PlaceBar } from "@/components/map/controls/place-bar";
import { type FoundPlace, usePlace } from "@/components/map/controls/use-location";
import { FitNarrowed } from "@/components/map/fit-narrowed";
import { FollowPanel } from "@/components/map/follow-panel";
import { Marks } from "@/components/map/layers/marks";
import { PlaceDot } from "@/components/map/layers/place-dot";
import type { Place, SelectedMark } from "@/components/map/map-config";
import { fit, goTo, LITTLE_ROOM } from "@/components/map/map-moves";
import { boundsOf, CLOSE_ROOM, districtBounds, startOf } from "@/components/map/map-start";
import { MapUpkeep } from "@/components/map/map-upkeep";
import { readMapView, writeMapView } from "@/components/map/map-view";
import { nearHref } from "@/components/map/place-href";
import type { ServiceMapProps } from "@/components/map/service-map";
import { useJson } from "@/components/map/use-json";
import { ViewInUrl } from "@/components/map/view-in-url";
import { defaultLayers, type MapLayer } from "@/domain/map/layers";
import type { MarkFeature } from "@/domain/map/mark";

/** Loaded only where a project on the map has a shape to draw. */
const Sites = dynamic(() => import("@/components/map/layers/sites"), { ssr: false });

type MarksData = { features: MarkFeature[]; withoutPosition: number };
const none: MarkFeature[] = [];

/** The map itself; loaded late, in the browser only. */
export default function LeafletMap(props: ServiceMapProps) {
  const { labels, locale, config, marksUrl, baseMapUrl, selected, narrowed, near } = props;
  const [map, setMap] = useState<LeafletMapInstance | null>(null);
  // Buttons and layers come in a turn of their own, after the map.
  const takeMap = useCallback((made: LeafletMapInstance | null) => startTransition(() => setMap(made)), []);
  const [board] = useState(() => new LabelBoard());
  const [outlines, setOutlines] = useState(true);
  const [failing, setFailing] = useState(false);
  const router = useRouter();
  const params = useSearchParams();
  const help = useId();

  const base = useBase(config.tiles);
  const ground = useJson<BaseMapData>(baseMapUrl);
  const marks = useJson<MarksData>(marksUrl);

  const layersText = params.getAll("layers").join(",");
  const inUrl = useMemo(() => {
    return readMapView(new URLSearchParams({ layers: layersText })).layers ?? defaultLayers;
  }, [layersText]);
  // The list beside the map follows the URL; the map need not wait for it.
  const [layers, setLayers] = useOptimistic<readonly MapLayer[]>(inUrl);
  const changeLayers = (next: MapLayer[]) => {
    startTransition(() => {
      setLayers(next);
      const search = writeMapView(new URLSearchParams(window.location.search), { layers: next });
      router.replace(`${window.location.pathname}?${search}`, { scroll: false });
    });
  };

  const shift = base.shift;
  const showPlace = useCallback(
    ({ coordinates }: FoundPlace) => {
      const [lng, lat] = shift.toMap(coordinates);
      if (map) goTo(map, [lat, lng], Math.max(map.getZoom(), 14));
    },
    [map, shift],
  );
  const place = usePlace(showPlace);
  const found = place.state.step === "found" ? place.state : null;
  const goNear = () => {
    if (found) router.push(nearHref(found.coordinates, locale, window.location.search), { scroll: false });
    place.dismiss();
    map?.getContainer().focus({ preventScroll: true });
  };

  // Read once: MapContainer does not look at it again.
  const chosen = placeOf(selected);
  const [{ start, startPlace }] = useState(() => ({ start: startOf(config, near, chosen), startPlace: chosen }));
  const fitDistrict = () => map && fit(map, districtBounds(config, shift), LITTLE_ROOM);
  const goToStart = () => {
    if (!map) return;
    if (!start.center) return startPlace ? fit(map, boundsOf(startPlace, shift), CLOSE_ROOM) : fitDistrict();
    const [lng, lat] = shift.toMap([start.center[1], start.center[0]]);
    goTo(map, [lat, lng], start.zoom);
  };
  const { provider } = base;
  // Tiles bring their own boundaries, or none: ours belong to the built-in base.
  const onBuiltIn = !provider || failing;
  const schematic = onBuiltIn && hasSchematicOutlines(ground.data);

  return (
    <div className="map-frame" data-ground={provider ? "tiles" : undefined}>
      <p id={help} className="map-hidden">
        {labels.keyboardHelp}
      </p>
      {map && (
        <>
          <LayerPanel
            labels={labels}
            layers={layers}
            onLayers={changeLayers}
            outlines={schematic ? outlines : null}
            onOutlines={setOutlines}
            tiles={config.tiles}
            base={base.chosen}
            onBase={base.choose}
            withoutPosition={marks.data?.withoutPosition ?? 0}
          />
          <MapButtons
            map={map}
            labels={labels}
            onLocate={place.locate}
            onFitDistrict={fitDistrict}
            onReset={goToStart}
          />
        </>
      )}
      <MapContainer
        ref={takeMap}
        {...start}
        className="map-canvas"
        preferCanvas
        zoomControl={false}
        attributionControl={false}
      >
        <MapUpkeep labels={labels} help={help} onPoint={(at) => place.choosePoint(shift.fromMap(at))} />
        <ViewInUrl shift={shift} />
        <FollowPanel chosen={chosen} near={near} shift={shift} />
        <FitNarrowed
          narrowed={narrowed}
          features={marks.of === marksUrl ? (marks.data?.features ?? none) : null}
          layers={layers}
          config={config}
          shift={shift}
        />
        {map && (
          <>
            <BaseMap
              data={ground.data}
              district={config.district}
              board={board}
              outlines={onBuiltIn && outlines}
              shift={shift}
            />
            {provider && <Tiles provider={provider} locale={locale} onFailing={setFailing} />}
            {marks.data?.features.some(({ properties }) => properties.a) && (
              <Sites url={marksUrl.replace("?", "/sites?")} locale={locale} selected={selected?.code} shift={shift} />
            )}
            <Marks
              labels={labels}
              locale={locale}
              board={board}
              features={marks.data?.features ?? none}
              layers={layers}
              selected={selected}
              near={near}
              shift={shift}
            />
          </>
        )}
        <PlaceDot at={found?.coordinates ?? near} accuracy={found?.accuracy ?? 0} shift={shift} />
      </MapContainer>
      <div className="map-foot">
        <PlaceBar labels={labels} state={place.state} onNearest={goNear} onDismiss={place.dismiss} />
        <Colophon
          labels={labels}
          approvalNumber={config.approvalNumber}
          provider={provider}
          schematic={schematic && outlines}
          tilesFailing={failing}
          onBuiltIn={() => base.choose("built-in")}
          marksFailed={marks.failed}
          onRetry={marks.retry}
        />
      </div>
    </div>
  );
}

function placeOf(selected: SelectedMark | null): Place | null {
  return selected?.coordinates ? { coordinates: selected.coordinates, ring: selected.ring ?? 0 } : null;
}
