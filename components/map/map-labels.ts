import type { MapBase } from "@/domain/map/bases";

/** Name and one-character sign of a kind of mark. */
export type KindLabel = { name: string; glyph: string };

/**
 * Every word the map says, in the language of the page. `{name}` stands for a value, see `fill`.
 * Records are keyed by the codes of domain/; a missing key falls back to the code itself.
 */
export type MapLabels = {
  /** Name of the map region, and how to use it by keyboard. */
  map: string;
  keyboardHelp: string;
  loading: string;
  loadFailed: string;
  retry: string;

  zoomIn: string;
  zoomOut: string;
  locate: string;
  fitDistrict: string;
  reset: string;

  /** The panel of layers, which is the legend as well. */
  layers: string;
  servicePoints: string;
  facilities: string;
  projects: string;
  base: string;
  /** Keyed by base. */
  bases: Record<MapBase, string>;
  outlines: string;
  /** `{count}` */
  withoutPosition: string;
  uncertainLegend: string;
  sampleLegend: string;
  clusterLegend: string;
  stageLegend: string;
  sizeLegend: string;

  /** Lower left. `{number}` in approval. */
  approval: string;
  schematic: string;
  attribution: string;
  /** Keyed by base: whose map it is, where the operator does not say. */
  attributions: Partial<Record<MapBase, string>>;
  tilesFailed: string;
  useBuiltIn: string;

  locating: string;
  locationDenied: string;
  locationTimeout: string;
  locationUnavailable: string;
  /** `{metres}` */
  youAreHere: string;
  pointChosen: string;
  nearestFromHere: string;
  nearestFromPoint: string;
  dismiss: string;

  /** Keyed by kind of service point (district-hall …), kind of facility, category of project. */
  kinds: Record<string, KindLabel>;
  /** What a township centre's square shows, by a part of its name. */
  townshipGlyphs: Record<string, string>;
  levels: Record<string, string>;
  stages: Record<string, string>;
  openStates: Record<string, string>;
  statuses: Record<string, string>;
  /** Keyed by what is drawn for a project's light. */
  lights: Record<string, string>;
  /** Said where a light rests on sample rows. */
  sampleLight: string;
  /** Said after the name where a position is not certain: approximate, sample, unknown. */
  qualities: Record<string, string>;

  /** Between the parts of a spoken name. */
  separator: string;
  /** `{value}` */
  metres: string;
  kilometres: string;
  /** `{metres}` */
  precision: string;
  /** `{count}` */
  cluster: string;
  selected: string;
};
