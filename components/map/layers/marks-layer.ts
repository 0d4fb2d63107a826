import { type LatLng, LayerGroup, type Map as LeafletMap, type LeafletMouseEvent, Marker } from "leaflet";
import type { LabelBoard } from "@/components/map/base-map/label-board";
import type { Box } from "@/components/map/base-map/label-placement";
import { dressMarks, nameMarks, orderForKeyboard } from "@/components/map/layers/mark-dressing";
import { iconOf } from "@/components/map/layers/mark-element";
import { type Chosen, idOf, type MarksPlan, planMarks } from "@/components/map/layers/marks-plan";
import { numberedInList } from "@/components/map/layers/numbered-in-list";
import { placeItems } from "@/components/map/layers/place-items";
import { PrecisionRings } from "@/components/map/layers/precision-rings";
import type { MapLabels } from "@/components/map/map-labels";
import { noShift, type Shift } from "@/components/map/projection";
import type { ClusterItem } from "@/domain/map/clusters";
import type { Mark, MarkFeature } from "@/domain/map/mark";
import { isMarkNoun } from "@/domain/map/nouns";

export type MarksSettings = {
  labels: MapLabels;
  board: LabelBoard;
  hrefOf(mark: Mark): string;
  open(mark: Pick<Mark, "n" | "c">): void;
};

/** What the layer shows; every change of it draws anew. */
export type MarksState = Chosen & {
  features: readonly MarkFeature[];
  shift: Shift;
};

/** One thing drawn: a mark, or a cluster of them. */
export type Drawn = { id: string; item: ClusterItem; at: LatLng; marker: Marker; element: HTMLElement };

/** Every change of view ends with one; asking for more would draw twice. */
const EVENTS = "moveend";

/** Marks and clusters as Leaflet markers: for the window only, compared by id from view to view. */
export class MarksLayer {
  private readonly group: LayerGroup;
  private readonly rings: PrecisionRings;
  private readonly drawn = new Map<string, Drawn>();
  private state: MarksState = { features: [], selected: null, near: null, shift: noShift };
  private plan: MarksPlan | null = null;
  private generation = 0;
  private numbers: readonly string[] = [];
  private keyboard = false;
  private hovered: string | null = null;

  constructor(
    private readonly map: LeafletMap,
    private readonly settings: MarksSettings,
  ) {
    this.group = new LayerGroup().addTo(map);
    this.rings = new PrecisionRings(map);
    map.on(EVENTS, this.update, this);
  }

  destroy(): void {
    this.map.off(EVENTS, this.update, this);
    this.group.remove();
    this.rings.remove();
  }

  set(change: Partial<MarksState>): void {
    this.state = { ...this.state, ...change };
    this.plan = planMarks(this.state.features, this.state);
    this.generation += 1;
    this.update();
  }

  /** Shows the numbers of the list while the keyboard is in the map. */
  setKeyboard(on: boolean): void {
    if (on === this.keyboard) return;
    this.keyboard = on;
    // Moving elements about costs time that only the keyboard needs; it always enters by the map itself.
    if (on) orderForKeyboard(this.map, this.drawn.values());
    this.dress();
  }

  /** The mark under the pointer or the focus shows how sure its place is. */
  setHovered(id: string | null): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.drawRings();
  }

  byElement(element: EventTarget | null): Drawn | undefined {
    return [...this.drawn.values()].find((each) => each.element === element);
  }

  /** Opens what has this number, in sight or not; answers whether anything has. */
  openNumber(number: number): boolean {
    const [n = "", c = ""] = (this.numbers[number - 1] ?? "").split("/");
    if (!isMarkNoun(n)) return false;
    this.settings.open({ n, c });
    return true;
  }

  activate({ item, at }: Drawn): void {
    if (item.kind === "mark") this.settings.open(item.feature.properties);
    else this.map.setView(at, Math.min(item.expandsAt, this.map.getMaxZoom()));
  }

  private update(): void {
    const { map } = this;
    if (!this.plan || map.getSize().x === 0) return;
    const gone = new Map(this.drawn);
    for (const { item, x, y } of placeItems(
      map,
      this.plan.within(this.bounds(), map.getZoom()),
      this.settings.labels,
      this.state,
    )) {
      const id =
        item.kind === "mark" ? idOf(item.feature.properties) : `cluster/${this.generation}/${map.getZoom()}/${item.id}`;
      gone.delete(id);
      this.put(id, item, map.unproject([x, y]));
    }
    const focusGone = [...gone.values()].some(({ element }) => element === document.activeElement);
    for (const drawn of gone.values()) this.drop(drawn);
    // A cluster that fell apart must not take the keyboard's place on the page along; after a tap nobody has one.
    if (focusGone && this.keyboard) map.getContainer().focus({ preventScroll: true });
    if (this.keyboard) orderForKeyboard(map, this.drawn.values());
    this.dress();
    this.drawRings();
  }

  private put(id: string, item: ClusterItem, at: LatLng): void {
    const old = this.drawn.get(id);
    if (old && looksSame(old.item, item)) {
      old.item = item;
      old.at = at;
      old.marker.setLatLng(at);
      return;
    }
    if (old) this.drop(old);
    const marker = new Marker(at, { icon: iconOf(item, this.settings), keyboard: false, riseOnHover: true });
    this.group.addLayer(marker);
    const drawn: Drawn = { id, item, at, marker, element: marker.getElement() as HTMLElement };
    marker.on("click", ({ originalEvent }: LeafletMouseEvent) => {
      // A new tab is the browser's business.
      if (originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey) return;
      originalEvent.preventDefault();
      this.activate(drawn);
    });
    this.drawn.set(id, drawn);
  }

  private drop({ id, marker }: Drawn): void {
    this.group.removeLayer(marker);
    this.drawn.delete(id);
  }

  private dress(): void {
    const { map } = this;
    const { near, selected } = this.state;
    const seen = map.getBounds();
    const listed = near || this.keyboard ? numberedInList() : [];
    this.numbers = near && listed.length === 0 ? (this.plan?.numbered ?? []) : listed;
    const dressing = {
      labels: this.settings.labels,
      zoom: map.getZoom(),
      seen,
      selected: selected?.id ?? null,
      near,
      numbers: this.numbers,
    };
    dressMarks(this.drawn.values(), dressing);
    const { board } = this.settings;
    const occupied = [...board.symbolsAt(dressing.zoom), buttonsOf(map)];
    const { boxes, names } = nameMarks(map, this.drawn.values(), occupied, dressing);
    board.set(dressing.zoom, boxes, names);
  }

  private drawRings(): void {
    const focus = new Set([this.state.selected?.id, this.hovered].filter((id) => id !== null && id !== undefined));
    this.rings.draw(this.drawn.values(), focus);
  }

  /** A little more than the window, so that a pan brings marks along. */
  private bounds(): [number, number, number, number] {
    const seen = this.map.getBounds().pad(0.15);
    const [west, south] = this.state.shift.fromMap([seen.getWest(), seen.getSouth()]);
    const [east, north] = this.state.shift.fromMap([seen.getEast(), seen.getNorth()]);
    return [west, south, east, north];
  }
}

/** A cluster keeps its id only as long as it is the same; a mark may come again with another state. */
function looksSame(a: ClusterItem, b: ClusterItem): boolean {
  if (a.kind === "cluster" || b.kind === "cluster") return true;
  return a.feature === b.feature || JSON.stringify(a.feature) === JSON.stringify(b.feature);
}

/** What the buttons at the upper right cover, in pixels of the world; agrees with .map-buttons in map.css. */
function buttonsOf(map: LeafletMap): Box {
  const { min, max } = map.getPixelBounds();
  const [x, y] = [max?.x ?? 0, min?.y ?? 0];
  return [x - 56, y, x, y + (map.getSize().y < 400 ? 200 : 290)];
}
