import {
  Bounds,
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  Point,
  type ZoomAnimEvent,
} from "leaflet";
import type { BaseMapData } from "@/components/map/base-map/base-map-data";
import type { CanvasView } from "@/components/map/base-map/canvas-view";
import { type Colours, onThemeChange, readColours } from "@/components/map/base-map/colours";
import { drawLand, drawMetro, drawOutlines, drawRivers } from "@/components/map/base-map/draw-ground";
import { drawLabels } from "@/components/map/base-map/draw-labels";
import type { LabelBoard } from "@/components/map/base-map/label-board";
import { prepareScene, type Scene } from "@/components/map/base-map/scene";
import type { Coordinates } from "@/domain/positions/position";

/** How far beyond the window the canvas reaches, as a part of the window: panning shows no edge. */
const MARGIN = 0.2;
/** After a pan that the canvas still covers: names settle once the hand rests, not while it moves. */
const SETTLE = 200;
/** Sharper than this costs memory that phones lack. */
const MAX_PIXEL_RATIO = 2;

const EMPTY: Scene = { rivers: [], districts: [], metro: [], stations: [], places: [] };

export type BaseMapOptions = {
  district: string;
  board: LabelBoard;
  outlines: boolean;
  toMap: (position: Coordinates) => Coordinates;
};

/** The built-in base map: one canvas in its own pane, below tiles and marks. */
export class BaseMapLayer extends Layer {
  private readonly canvas = document.createElement("canvas");
  private scene: Scene | null = null;
  private data: BaseMapData | null = null;
  private colours: Colours | null = null;
  private drawn: { zoom: number; corner: Point; bounds: Bounds } | null = null;
  private named = false;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void)[] = [];

  constructor(private readonly settings: BaseMapOptions) {
    super();
  }

  setData(data: BaseMapData): void {
    this.data = data;
    this.scene = prepareScene(data, this.settings.district, this.settings.toMap);
    this.settings.board.setSymbols(this.scene.stations);
    this.schedule();
  }

  /** Takes over what has changed; positions are projected again only where the shift has. */
  configure(change: Partial<Pick<BaseMapOptions, "outlines" | "toMap">>): void {
    const shifted = change.toMap !== undefined && change.toMap !== this.settings.toMap;
    Object.assign(this.settings, change);
    if (shifted && this.data) this.setData(this.data);
    else this.schedule();
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane("base-map") ?? map.createPane("base-map");
    pane.style.zIndex = "100";
    pane.style.pointerEvents = "none";
    this.canvas.className = "leaflet-zoom-animated map-base";
    this.canvas.setAttribute("aria-hidden", "true");
    pane.append(this.canvas);
    this.stop = [
      this.settings.board.onChange(() => this.settle()),
      onThemeChange(() => {
        this.colours = null;
        this.schedule();
      }),
    ];
    this.draw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    for (const stop of this.stop) stop();
    this.canvas.remove();
    return this;
  }

  override getEvents(): { [name: string]: LeafletEventHandlerFn } {
    return {
      moveend: () => this.settle(),
      resize: () => this.schedule(),
      move: () => this.followPan(),
      zoom: () => this.stretch(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.stretch(center, zoom);
      },
    };
  }

  /** In the next frame, once, however often it is asked for; by then the marks have taken their room. */
  private schedule(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** At once where the picture is wrong, later where it only could be better. */
  private settle(): void {
    const map = this._map;
    if (!map || this.frame !== 0) return;
    clearTimeout(this.timer);
    const covered = this.drawn?.zoom === map.getZoom() && this.drawn.bounds.contains(map.getPixelBounds());
    if (covered) this.timer = setTimeout(() => this.schedule(), SETTLE);
    else this.schedule();
  }

  /** A long pan leaves the canvas behind: draw again before its edge shows. */
  private followPan(): void {
    const map = this._map;
    if (!this.drawn || this.drawn.zoom !== map.getZoom()) return;
    if (!this.drawn.bounds.contains(map.getPixelBounds())) this.schedule();
  }

  /** During a zoom the picture is scaled; it is drawn anew when the zoom has ended. */
  private stretch(centre: LatLng, zoom: number): void {
    if (!this.drawn) return;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.drawn.zoom);
    const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2));
    const pane = DomUtil.getPosition(map.getPane("mapPane") as HTMLElement) ?? new Point(0, 0);
    DomUtil.setTransform(this.canvas, this.drawn.corner.multiplyBy(scale).subtract(origin).subtract(pane), scale);
  }

  private draw(): void {
    const map = this._map;
    const context = this.canvas.getContext("2d");
    // Nothing to do while the map is taken down, and no size while it is hidden.
    if (!map || !context) return;
    const zoom = map.getZoom();
    const seen = map.getPixelBounds();
    const size = seen.getSize();
    if (size.x === 0 || size.y === 0) return;
    const margin = size.multiplyBy(MARGIN).round();
    const corner = (seen.min as Point).subtract(margin).round();
    const full = size.add(margin.multiplyBy(2));
    this.fit(full);

    const view: CanvasView = {
      scale: map.options.crs?.scale(zoom) ?? 256 * 2 ** zoom,
      left: corner.x,
      top: corner.y,
      width: full.x,
      height: full.y,
      zoom,
    };
    this.colours ??= readColours(map.getContainer());
    const ratio = this.canvas.width / full.x;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colours = this.colours;
    this.paintGround(context, view, colours);
    if (this.named || !this.scene) this.paintNames(context, view, colours);
    // The very first time in a frame of their own: setting all names is as much work as all the ground.
    else this.frame = requestAnimationFrame(() => this.nameLater(context, view, colours));
    this.drawn = { zoom, corner, bounds: new Bounds(corner, corner.add(full)) };
    DomUtil.setTransform(this.canvas, corner.subtract(map.getPixelOrigin()), 1);
  }

  private paintGround(context: CanvasRenderingContext2D, view: CanvasView, colours: Colours): void {
    const { outlines } = this.settings;
    const scene = this.scene ?? EMPTY;
    drawLand(context, view, scene, colours, outlines);
    // Below the river: where a boundary runs in it, the river says so more clearly.
    if (outlines) drawOutlines(context, view, scene, colours);
    drawRivers(context, view, scene, colours);
    drawMetro(context, view, scene, colours);
  }

  private nameLater(context: CanvasRenderingContext2D, view: CanvasView, colours: Colours): void {
    this.frame = 0;
    this.named = true;
    this.paintNames(context, view, colours);
  }

  private paintNames(context: CanvasRenderingContext2D, view: CanvasView, colours: Colours): void {
    const { outlines, board } = this.settings;
    drawLabels(context, view, this.scene ?? EMPTY, colours, {
      outlines,
      said: board.names,
      occupied: [...board.symbolsAt(view.zoom), ...board.at(view.zoom)].map(([left, top, right, bottom]) => {
        return [left - view.left, top - view.top, right - view.left, bottom - view.top];
      }),
      area: [0, 0, view.width, view.height],
    });
  }

  private fit(size: Point): void {
    const ratio = Math.min(window.devicePixelRatio || 1, MAX_PIXEL_RATIO);
    const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
  }
}
