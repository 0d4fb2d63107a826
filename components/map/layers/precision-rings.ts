import { Circle, LayerGroup, type Map as LeafletMap, Point } from "leaflet";
import type { Drawn } from "@/components/map/layers/marks-layer";
import type { MarkFeature } from "@/domain/map/mark";

/** From here on every uncertain mark shows its ring … */
const RINGS_FROM = 15;
/** … unless the ring is wider than this, in pixels: a dozen of those would cover the map. */
const WIDEST = 150;

/** Circles of the size by which a position may be wrong. Drawn on Leaflet's canvas, below the marks. */
export class PrecisionRings {
  private readonly group: LayerGroup;

  constructor(private readonly map: LeafletMap) {
    this.group = new LayerGroup().addTo(map);
  }

  /** `focus` are the marks whose ring shows at any zoom and size. */
  draw(drawn: Iterable<Drawn>, focus: ReadonlySet<string>): void {
    this.group.clearLayers();
    // Asked for only when there is a ring to draw: it makes the browser lay out the page.
    let style: CSSStyleDeclaration | undefined;
    const zoomed = this.map.getZoom() >= RINGS_FROM;
    for (const { id, item, at } of drawn) {
      const metres = item.kind === "mark" ? uncertainMetres(item.feature) : 0;
      if (metres === 0) continue;
      const chosen = focus.has(id);
      if (!chosen && !(zoomed && this.pixels(metres) < WIDEST)) continue;
      style ??= getComputedStyle(this.map.getContainer());
      new Circle(at, {
        radius: metres,
        interactive: false,
        color: style.getPropertyValue(chosen ? "--accent" : "--map-ring").trim(),
        weight: chosen ? 1.5 : 1,
        opacity: chosen ? 0.9 : 0.55,
        dashArray: item.kind === "mark" && item.feature.properties.q === "sample" ? "4 4" : undefined,
        fillOpacity: chosen ? 0.08 : 0.03,
      }).addTo(this.group);
    }
  }

  remove(): void {
    this.group.remove();
  }

  private pixels(metres: number): number {
    const { map } = this;
    const centre = map.getSize().divideBy(2);
    const across = map
      .containerPointToLatLng(centre)
      .distanceTo(map.containerPointToLatLng(centre.add(new Point(100, 0))));
    return (metres / across) * 100;
  }
}

function uncertainMetres({ properties: { q, p } }: MarkFeature): number {
  return q === "approximate" || q === "sample" ? (p ?? 0) : 0;
}
