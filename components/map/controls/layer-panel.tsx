import { type KeyboardEvent, useRef } from "react";
import { Icon } from "@/components/map/controls/icons";
import { LegendSign } from "@/components/map/controls/legend-sign";
import { kindOf } from "@/components/map/layers/mark-symbol";
import type { MapLabels } from "@/components/map/map-labels";
import type { MapBase, TileProvider } from "@/domain/map/bases";
import { type MapLayer, mapLayers } from "@/domain/map/layers";
import { fill } from "@/i18n/fill";

export type LayerPanelProps = {
  labels: MapLabels;
  layers: readonly MapLayer[];
  onLayers: (layers: MapLayer[]) => void;
  /** null where the data has none to show. */
  outlines: boolean | null;
  onOutlines: (on: boolean) => void;
  tiles: readonly TileProvider[];
  base: MapBase;
  onBase: (base: MapBase) => void;
  withoutPosition: number;
};

const builtIn = { base: "built-in", name: null } as const;

const servicePointSigns = [
  { shape: "hall", kind: "district-hall", level: "district" },
  { shape: "centre", kind: "township-centre", level: "township" },
  { shape: "station", kind: "village-station", level: "village" },
  { shape: "self-service", kind: "self-service", level: null },
] as const;

/** What is on the map, what each sign means, and switches for both: the legend is the switchboard. */
export function LayerPanel(props: LayerPanelProps) {
  const { labels, layers, onLayers, outlines, onOutlines, tiles, base, onBase, withoutPosition } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const toggle = (layer: MapLayer, on: boolean) => {
    onLayers(on ? [...layers, layer] : layers.filter((each) => each !== layer));
  };
  const check = (layer: MapLayer, name: string, sign?: Parameters<typeof LegendSign>[0]) => (
    <Choice key={layer} type="checkbox" checked={layers.includes(layer)} onChange={(on) => toggle(layer, on)}>
      {sign && <LegendSign {...sign} />}
      {name}
    </Choice>
  );
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  const facilityKinds = mapLayers.filter((layer) => layer !== "service-points" && layer !== "projects");

  return (
    <details ref={details} className="map-layers" onKeyDown={closeOnEscape}>
      <summary className="map-button" aria-label={labels.layers} title={labels.layers}>
        <Icon name="layers" />
      </summary>
      <div className="map-layers-panel">
        <fieldset>
          <legend className="map-hidden">{labels.servicePoints}</legend>
          {check("service-points", labels.servicePoints)}
          <ul className="map-legend">
            {servicePointSigns.map(({ shape, kind, level }) => (
              <li key={kind}>
                <LegendSign
                  shape={shape}
                  noun="service-points"
                  kind={kind}
                  glyph={glyphFor(shape, labels)}
                  labels={labels}
                />
                {(level && labels.levels[level]) ?? kindOf(kind, labels).name}
              </li>
            ))}
          </ul>
        </fieldset>
        <fieldset>
          <legend className="map-hidden">{labels.projects}</legend>
          {check("projects", labels.projects, { shape: "diamond", noun: "projects", labels })}
        </fieldset>
        <fieldset className="map-layers-kinds">
          <legend>{labels.facilities}</legend>
          {facilityKinds.map((kind) =>
            check(kind, kindOf(kind, labels).name, {
              shape: kind === "metro-station" ? "metro" : "disc",
              noun: "facilities",
              kind: kind === "metro-station" ? undefined : kind,
              labels,
            }),
          )}
        </fieldset>
        <ul className="map-legend">
          <li>
            <LegendSign shape="station" noun="service-points" uncertain="approximate" labels={labels} />
            {labels.uncertainLegend}
          </li>
          <li>
            <LegendSign shape="station" noun="service-points" uncertain="sample" labels={labels} />
            {labels.sampleLegend}
          </li>
          <li>
            <span className="map-cluster map-legend-sign" data-legend="" aria-hidden="true">
              <span className="map-count">9</span>
            </span>
            {labels.clusterLegend}
          </li>
        </ul>
        {(tiles.length > 0 || outlines !== null) && (
          <fieldset>
            <legend>{labels.base}</legend>
            {outlines !== null && (
              <Choice type="checkbox" checked={outlines} onChange={onOutlines}>
                {labels.outlines}
              </Choice>
            )}
            {tiles.length > 0 &&
              [builtIn, ...tiles].map((each) => (
                <Choice key={each.base} type="radio" checked={base === each.base} onChange={() => onBase(each.base)}>
                  {each.name ?? labels.bases[each.base]}
                </Choice>
              ))}
          </fieldset>
        )}
        {withoutPosition > 0 && <p className="map-note">{fill(labels.withoutPosition, { count: withoutPosition })}</p>}
      </div>
    </details>
  );
}

/** A centre's sign is the first of the words its name may have. */
function glyphFor(shape: string, labels: MapLabels): string | undefined {
  if (shape === "centre") return Object.values(labels.townshipGlyphs)[0];
  return shape === "hall" ? undefined : "";
}

type ChoiceProps = {
  type: "checkbox" | "radio";
  checked: boolean;
  onChange: (on: boolean) => void;
  children: React.ReactNode;
};

function Choice({ type, checked, onChange, children }: ChoiceProps) {
  return (
    <label className="map-choice">
      <input
        type={type}
        name={type === "radio" ? "map-base" : undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
