import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import type { LabelBoard } from "@/components/map/base-map/label-board";
import { listenToKeyboard } from "@/components/map/layers/mark-keyboard";
import { MarksLayer } from "@/components/map/layers/marks-layer";
import { idOf } from "@/components/map/layers/marks-plan";
import type { SelectedMark } from "@/components/map/map-config";
import type { MapLabels } from "@/components/map/map-labels";
import { goTo } from "@/components/map/map-moves";
import { markHref } from "@/components/map/place-href";
import type { Shift } from "@/components/map/projection";
import { layerOf, type MapLayer } from "@/domain/map/layers";
import type { MarkFeature } from "@/domain/map/mark";
import { isMarkNoun } from "@/domain/map/nouns";
import type { Coordinates } from "@/domain/positions/position";

type MarksProps = {
  labels: MapLabels;
  locale: string;
  board: LabelBoard;
  features: readonly MarkFeature[];
  layers: readonly MapLayer[];
  selected: SelectedMark | null;
  near: Coordinates | null;
  shift: Shift;
};

/** The marks of all nouns; React only hands over what changed, the layer draws. */
export function Marks({ labels, locale, board, features, layers, selected, near, shift }: MarksProps) {
  const map = useMap();
  const router = useRouter();
  const [marks, setMarks] = useState<MarksLayer | null>(null);
  // Read when a mark is chosen, so that a new function does not draw all marks again.
  const latest = useRef({ labels, locale, router });
  latest.current = { labels, locale, router };

  useEffect(() => {
    const hrefOf = (mark: Parameters<typeof markHref>[0]) =>
      markHref(mark, latest.current.locale, window.location.search);
    const layer = new MarksLayer(map, {
      labels: latest.current.labels,
      board,
      hrefOf,
      open: (mark) => latest.current.router.push(hrefOf(mark), { scroll: false }),
    });
    setMarks(layer);
    const stopListening = listenToKeyboard(map, layer);
    return () => {
      stopListening();
      layer.destroy();
    };
  }, [map, board]);

  const shown = useMemo(() => {
    const on = new Set<string>(layers);
    return features.filter(({ properties }) => on.has(layerOf(properties)));
  }, [features, layers]);

  const { noun, code, coordinates } = selected ?? {};
  const [lng, lat] = coordinates ?? [];
  const [nearLng, nearLat] = near ?? [];
  useEffect(() => {
    if (!marks) return;
    const draw = () => {
      marks.set({
        features: shown,
        shift,
        near: nearLng === undefined || nearLat === undefined ? null : [nearLng, nearLat],
        selected: selectedMark(features, noun, code, lng, lat),
      });
    };
    // Grouping four hundred marks takes a few milliseconds that a tap should not have to wait for.
    if (typeof window.requestIdleCallback !== "function") {
      draw();
      return;
    }
    const idle = window.requestIdleCallback(draw, { timeout: 200 });
    return () => window.cancelIdleCallback(idle);
  }, [marks, features, shown, shift, nearLng, nearLat, noun, code, lng, lat]);

  const chosen = selectedMark(features, noun, code, lng, lat)?.feature?.geometry.coordinates;
  const [toLng, toLat] = chosen ?? [];
  useEffect(() => {
    if (toLng === undefined || toLat === undefined) return;
    const [mapLng, mapLat] = shift.toMap([toLng, toLat]);
    if (!map.getBounds().pad(-0.15).contains([mapLat, mapLng])) goTo(map, [mapLat, mapLng]);
  }, [map, shift, toLng, toLat]);

  const [startLng, startLat] = useRef(near).current ?? [];
  useEffect(() => {
    // The map opened there already, or wherever the URL said.
    if (nearLng === undefined || nearLat === undefined || (nearLng === startLng && nearLat === startLat)) return;
    const [mapLng, mapLat] = shift.toMap([nearLng, nearLat]);
    goTo(map, [mapLat, mapLng], Math.max(map.getZoom(), 15));
  }, [map, shift, nearLng, nearLat, startLng, startLat]);

  return null;
}

/** The selected mark, from all marks: the layers and the filter do not hide what the panel speaks about. */
function selectedMark(
  features: readonly MarkFeature[],
  noun: string | undefined,
  code: string | undefined,
  lng: number | undefined,
  lat: number | undefined,
): { id: string; feature: MarkFeature | null } | null {
  if (noun === undefined || code === undefined || !isMarkNoun(noun)) return null;
  const id = idOf({ n: noun, c: code });
  const known = features.find(({ properties }) => idOf(properties) === id);
  if (known || lng === undefined || lat === undefined) return { id, feature: known ?? null };
  return {
    id,
    feature: {
      type: "Feature",
      geometry: { type: "Point", coordinates: [lng, lat] },
      // The page says what it is; the map only where.
      properties: { n: noun, c: code, t: "", k: "", q: "unknown" },
    },
  };
}
