import { kindOf, type Shape } from "@/components/map/layers/mark-symbol";
import type { MapLabels } from "@/components/map/map-labels";

export type LegendSignProps = {
  shape: Shape;
  noun: string;
  kind?: string;
  glyph?: string;
  labels: MapLabels;
  uncertain?: string;
  stage?: string;
  light?: string;
};

/** A mark's symbol in the legend: the same element and the same style as on the map. */
export function LegendSign({ shape, noun, kind, glyph, labels, uncertain, stage, light }: LegendSignProps) {
  return (
    <span
      className="map-mark map-legend-sign"
      data-shape={shape}
      data-noun={noun}
      data-uncertain={uncertain}
      data-stage={stage}
      data-light={light}
      aria-hidden="true"
    >
      <span className="map-sign">{glyph ?? (kind ? kindOf(kind, labels).glyph : "")}</span>
    </span>
  );
}
