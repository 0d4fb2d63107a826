import { DivIcon, type PointExpression } from "leaflet";
import { clusterSize, type MarkSymbol, stageSign, symbolOf } from "@/components/map/layers/mark-symbol";
import type { MapLabels } from "@/components/map/map-labels";
import type { ClusterItem, MarkCounts } from "@/domain/map/clusters";
import type { Mark } from "@/domain/map/mark";

/** Fingers and shaky hands need more than the dot they see. */
const TARGET = 32;

/** An icon whose element is made by us: Leaflet would make a div, but a mark is a link and a cluster a button. */
class ElementIcon extends DivIcon {
  constructor(
    private readonly build: () => HTMLElement,
    size: number,
  ) {
    super({ iconSize: [size, size] as PointExpression, className: "" });
  }

  override createIcon(): HTMLElement {
    const element = this.build();
    const size = (this.options.iconSize as [number, number])[0];
    element.style.width = `${size}px`;
    element.style.height = `${size}px`;
    element.style.marginLeft = element.style.marginTop = `${-size / 2}px`;
    return element;
  }
}

type Settings = { labels: MapLabels; hrefOf(mark: Mark): string };

export function iconOf(item: ClusterItem, { labels, hrefOf }: Settings): DivIcon {
  if (item.kind === "cluster") return clusterIcon(item.count, item.counts, clusterSize(item.count));
  const mark = item.feature.properties;
  return markIcon(mark, symbolOf(mark, labels), hrefOf(mark));
}

function markIcon(mark: Mark, symbol: MarkSymbol, href: string): DivIcon {
  return new ElementIcon(
    () => {
      const link = document.createElement("a");
      link.href = href;
      link.draggable = false;
      link.className = "map-mark";
      link.dataset.shape = symbol.shape;
      link.dataset.noun = mark.n;
      // How far from its middle names and numbers have to stay.
      link.style.setProperty("--reach", `${symbol.size / 2 + 3}px`);
      if (symbol.uncertain) link.dataset.uncertain = symbol.sample ? "sample" : "approximate";
      if (mark.o) link.dataset.open = mark.o;
      const isProject = symbol.shape === "diamond";
      if (isProject) {
        link.dataset.stage = stageSign(mark.g);
        link.dataset.light = mark.h;
        link.dataset.glyph = symbol.glyph;
      }
      const sign = part("map-sign", isProject ? "" : symbol.glyph);
      sign.style.width = sign.style.height = `${symbol.size}px`;
      link.append(sign, part("map-name", mark.t), part("map-digit", ""));
      return link;
    },
    Math.max(TARGET, symbol.size),
  );
}

function clusterIcon(count: number, counts: MarkCounts, size: number): DivIcon {
  return new ElementIcon(() => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-cluster";
    button.style.setProperty("--ring", ring(count, counts));
    const worst = counts.red ? "red" : "yellow";
    if (counts[worst]) {
      button.dataset.light = worst;
      button.dataset.lit = String(counts[worst]);
    }
    button.append(part("map-count", String(count)), part("map-digit", ""));
    return button;
  }, size);
}

/** The parts are decoration: the element's own label says it all. */
function part(className: string, text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = className;
  span.setAttribute("aria-hidden", "true");
  span.textContent = text;
  return span;
}

function ring(count: number, counts: MarkCounts): string {
  let at = 0;
  const stops = (["service-points", "facilities", "projects"] as const).flatMap((noun) => {
    const from = at;
    at += ((counts[noun] ?? 0) / count) * 100;
    return at > from ? [`var(--map-${noun}) ${from.toFixed(1)}% ${at.toFixed(1)}%`] : [];
  });
  return `conic-gradient(${stops.join(", ")})`;
}
