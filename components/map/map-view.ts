import { isMapBase, type MapBase } from "@/domain/map/bases";
import { defaultLayers, layerNames, type MapLayer, NO_LAYERS, readLayerNames } from "@/domain/map/layers";
import type { MarkNoun } from "@/domain/map/mark";
import { isMarkNoun } from "@/domain/map/nouns";
import type { Coordinates } from "@/domain/positions/position";

/** The map's part of the URL; null = the default, which the URL does not mention. */
export type MapView = {
  /** `c`: [lng, lat], WGS 84. */
  center: Coordinates | null;
  /** `z`: 3–20, fractions allowed. */
  zoom: number | null;
  /** `layers`: those switched on, `[]` (`none` in the URL) when all are off. */
  layers: MapLayer[] | null;
  /** `base`: what the map lies on; a name that nobody knows is the built-in base. */
  base: MapBase | null;
  /** `near`: where the person is, [lng, lat], WGS 84. */
  near: Coordinates | null;
  /** `selected`: `noun/code` of the mark that stands out. */
  selected: { noun: MarkNoun; code: string } | null;
};

const NUMBER = /^-?\d{1,3}(\.\d+)?$/;

/** 5 decimals are about a metre: finer would say more than the map knows. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

function readCoordinates(text: string | null): Coordinates | null {
  const parts = (text ?? "").split(",");
  if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) return null;
  const [lng, lat] = [Number(parts[0]), Number(parts[1])];
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

function readZoom(text: string | null): number | null {
  const zoom = NUMBER.test(text ?? "") ? Number(text) : Number.NaN;
  return zoom >= 3 && zoom <= 20 ? zoom : null;
}

function readLayers(values: string[]): MapLayer[] | null {
  const names = values.join(",");
  if (names === NO_LAYERS) return [];
  const layers = readLayerNames(names.split(","));
  return layers.length > 0 ? layers : null;
}

function readBase(text: string | null): MapBase | null {
  if (!text) return null;
  return isMapBase(text) ? text : "built-in";
}

function readSelected(text: string | null): MapView["selected"] {
  const [noun, code, rest] = (text ?? "").split("/");
  return noun && isMarkNoun(noun) && code && rest === undefined && /^[\w.-]{1,64}$/.test(code) ? { noun, code } : null;
}

/** The view a URL describes; whatever cannot be read falls back to null. */
export function readMapView(params: URLSearchParams): MapView {
  return {
    center: readCoordinates(params.get("c")),
    zoom: readZoom(params.get("z")),
    layers: readLayers(params.getAll("layers")),
    base: readBase(params.get("base")),
    near: readCoordinates(params.get("near")),
    selected: readSelected(params.get("selected")),
  };
}

const written: { [K in keyof MapView]: (value: NonNullable<MapView[K]>) => string | null } = {
  center: (at) => at.map(rounded).join(","),
  zoom: (zoom) => String(Math.round(zoom * 100) / 100),
  layers: (layers) => {
    if (layers.length === 0) return NO_LAYERS;
    const isDefault = layers.length === defaultLayers.length && defaultLayers.every((each) => layers.includes(each));
    return isDefault ? null : layerNames(layers).join(",");
  },
  base: (base) => base,
  near: (at) => at.map(rounded).join(","),
  selected: ({ noun, code }) => `${noun}/${code}`,
};
const names = { center: "c", zoom: "z", layers: "layers", base: "base", near: "near", selected: "selected" } as const;

function write<K extends keyof MapView>(params: URLSearchParams, key: K, value: MapView[K] | undefined): void {
  // A member that is absent leaves its parameter alone; null takes it out.
  if (value === undefined) return;
  const text = value === null ? null : written[key](value as NonNullable<MapView[K]>);
  if (text === null) params.delete(names[key]);
  else params.set(names[key], text);
}

/** A copy of `params` with the given part of the view written in; all other parameters stay. */
export function writeMapView(params: URLSearchParams, view: Partial<MapView>): URLSearchParams {
  const next = new URLSearchParams(params);
  write(next, "center", view.center);
  write(next, "zoom", view.zoom);
  write(next, "layers", view.layers);
  write(next, "base", view.base);
  write(next, "near", view.near);
  write(next, "selected", view.selected);
  return next;
}
