import type { FacilityKind } from "@/domain/facilities/facility";
import type { Mark, MarkNoun } from "@/domain/map/mark";
import type { ProjectStage } from "@/domain/projects/project";
import type { ServicePointLevel } from "@/domain/service-points/service-point";

// Types only: this file runs in the browser, where zod would cost more than the map's whole URL code.

/** What can be switched on and off on the map: service points by level, projects by stage, facilities by kind. */
export type MapLayer = `service-points-${ServicePointLevel}` | `projects-${ProjectStage}` | FacilityKind;

/** Keyed by the types, so that a new level, stage or kind does not compile without its layer. Values: on by default. */
const groups: {
  "service-points": Record<`service-points-${ServicePointLevel}`, boolean>;
  projects: Record<`projects-${ProjectStage}`, boolean>;
  facilities: Record<FacilityKind, boolean>;
} = {
  "service-points": {
    "service-points-district": true,
    "service-points-township": true,
    "service-points-village": true,
  },
  projects: {
    "projects-reserve": true,
    "projects-starting": true,
    "projects-building": true,
    "projects-completed": true,
    "projects-unknown": true,
  },
  facilities: {
    hospital: true,
    school: true,
    park: true,
    culture: true,
    // The built-in base map draws the stations already.
    "metro-station": false,
    "railway-station": true,
    "industrial-park": true,
    "warm-station": true,
    parking: true,
    "office-building": true,
    government: true,
    tourism: true,
    venue: true,
    commerce: true,
    platform: true,
  },
};

const onByDefault: Record<string, boolean> = {
  ...groups["service-points"],
  ...groups.projects,
  ...groups.facilities,
};

export function isMapLayer(name: string): name is MapLayer {
  return Object.hasOwn(onByDefault, name);
}

export const mapLayers: readonly MapLayer[] = Object.keys(onByDefault).filter(isMapLayer);
export const defaultLayers: readonly MapLayer[] = mapLayers.filter((layer) => onByDefault[layer]);

/** Nouns in the order of their layers; in a URL the noun stands for all of its layers. */
export const layerGroups = Object.keys(groups) as MarkNoun[];
export const layersOf = (noun: MarkNoun): MapLayer[] => Object.keys(groups[noun]).filter(isMapLayer);

/** Layers by their names in a URL, each once; names that are neither layer nor noun are left out. */
export function readLayerNames(names: readonly string[]): MapLayer[] {
  const isGroup = (name: string): name is MarkNoun => Object.hasOwn(groups, name);
  return [...new Set(names.flatMap((name) => (isGroup(name) ? layersOf(name) : [name].filter(isMapLayer))))];
}

/** The shortest names for these layers: the noun where all of its layers are on. */
export function layerNames(layers: readonly MapLayer[]): string[] {
  return layerGroups.flatMap((noun): string[] => {
    const all = layersOf(noun);
    const on = layers.filter((layer) => all.includes(layer));
    return on.length === all.length ? [noun] : on;
  });
}

/** The layer that a mark belongs to. */
export function layerOf({ n, k, l, g }: Pick<Mark, "n" | "k" | "l" | "g">): string {
  return n === "facilities" ? k : `${n}-${l ?? g}`;
}

/** The value of `layers` that switches everything off; an empty value means "not said". */
export const NO_LAYERS = "none";
