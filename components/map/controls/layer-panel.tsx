import { type KeyboardEvent, useRef } from "react";
import { Icon } from "@/components/map/controls/icons";
import { LegendSign, type LegendSignProps } from "@/components/map/controls/legend-sign";
import { kindOf, stageSign, symbolOf } from "@/components/map/layers/mark-symbol";
import type { MapLabels } from "@/components/map/map-labels";
import type { MapBase, TileProvider } from "@/domain/map/bases";
import { layerGroups, layersOf, type MapLayer } from "@/domain/map/layers";
import type { MarkNoun } from "@/domain/map/mark";
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

/** One kind of each level, whose sign stands for it. */
const levelKinds = { district: "district-hall", township: "township-centre", village: "village-station" } as const;

/** What is on the map, what each sign means, and switches for both: the legend is the switchboard. */
export function LayerPanel(props: LayerPanelProps) {
  const { labels, layers, onLayers, outlines, onOutlines, tiles, base, onBase, withoutPosition } = props;
  const details = useRef<HTMLDetailsElement>(null);
  const toggle = (changed: readonly MapLayer[], on: boolean) => {
    const rest = layers.filter((layer) => !changed.includes(layer));
    onLayers(on ? [...rest, ...changed] : rest);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={details} className="map-layers" onKeyDown={closeOnEscape}>
      <summary className="map-button" aria-label={labels.layers} title={labels.layers}>
        <Icon name="layers" />
      </summary>
      <div className="map-layers-panel">
        {layerGroups.map((noun) => (
          <fieldset key={noun}>
            <legend className="map-hidden">{nounName(noun, labels)}</legend>
            <Choice
              type="checkbox"
              checked={layersOf(noun).every((layer) => layers.includes(layer))}
              mixed={layersOf(noun).some((layer) => layers.includes(layer))}
              onChange={(on) => toggle(layersOf(noun), on)}
            >
              <strong>{nounName(noun, labels)}</strong>
            </Choice>
            <div className="map-layers-kinds">
              {layersOf(noun).map((layer) => {
                const { name, ...sign } = signOf(noun, layer, labels);
                return (
                  <Choice
                    key={layer}
                    type="checkbox"
                    checked={layers.includes(layer)}
                    onChange={(on) => toggle([layer], on)}
                  >
                    <LegendSign {...sign} noun={noun} labels={labels} />
                    {name}
                  </Choice>
                );
              })}
            </div>
          </fieldset>
        ))}
        <ul className="map-legend">
          {Object.entries(labels.lights).map(([light, name]) => (
            <li key={light}>
              <LegendSign shape="diamond" noun="projects" light={light} labels={labels} />
              {name}
            </li>
          ))}
          <li>{labels.stageLegend}</li>
          <li>{labels.sizeLegend}</li>
        </ul>
        <ul className="map-legend">
          <li>
            <LegendSign shape="self-service" noun="service-points" labels={labels} />
            {kindOf("self-service", labels).name}
          </li>
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

function nounName(noun: MarkNoun, labels: MapLabels): string {
  return { "service-points": labels.servicePoints, projects: labels.projects, facilities: labels.facilities }[noun];
}

type Sign = Pick<LegendSignProps, "shape" | "kind" | "glyph" | "stage"> & { name: string };

/** How a layer is called, and how its marks look. */
function signOf(noun: MarkNoun, layer: MapLayer, labels: MapLabels): Sign {
  const value = noun === "facilities" ? layer : layer.slice(noun.length + 1);
  if (noun === "projects") return { name: labels.stages[value] ?? value, shape: "diamond", stage: stageSign(value) };
  const kind = noun === "facilities" ? value : levelKinds[value as keyof typeof levelKinds];
  const name = noun === "facilities" ? kindOf(value, labels).name : (labels.levels[value] ?? value);
  const { shape, glyph } = symbolOf({ n: noun, c: "", t: "", k: kind, q: "surveyed" }, labels);
  // A centre's sign is the first of the words its name may have.
  return { name, shape, glyph: shape === "centre" ? Object.values(labels.townshipGlyphs)[0] : glyph };
}

type ChoiceProps = {
  type: "checkbox" | "radio";
  checked: boolean;
  /** Some of what it switches is on; matters where it is not checked. */
  mixed?: boolean;
  onChange: (on: boolean) => void;
  children: React.ReactNode;
};

function Choice({ type, checked, mixed, onChange, children }: ChoiceProps) {
  return (
    <label className="map-choice">
      <input
        type={type}
        name={type === "radio" ? "map-base" : undefined}
        checked={checked}
        ref={(input) => {
          if (input) input.indeterminate = Boolean(mixed && !checked);
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
