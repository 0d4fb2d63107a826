import type { Box } from "@/components/map/base-map/label-placement";

type Symbols = readonly { x: number; y: number }[];
/** Half of what a station's ring takes, and the zoom from which it is drawn. */
export const SYMBOL_REACH = 9;
export const SYMBOLS_FROM = 12;

/**
 * Where the base map tells the marks where its symbols stand, and where marks tell the base map which room they have taken, in pixels of the whole world at a zoom,
 * so that the base map's names keep clear of them.
 */
export class LabelBoard {
  private boxes: readonly Box[] = [];
  /** What marks are called on the map already. */
  names: readonly string[] = [];
  private zoom = -1;
  /** On the unit square of Web Mercator. */
  private symbols: Symbols = [];
  private listeners = new Set<() => void>();

  set(zoom: number, boxes: readonly Box[], names: readonly string[]): void {
    this.zoom = zoom;
    this.boxes = boxes;
    this.names = names;
    for (const listener of this.listeners) listener();
  }

  setSymbols(symbols: Symbols): void {
    this.symbols = symbols;
  }

  /** Rings of stations, in pixels of the world. */
  symbolsAt(zoom: number): Box[] {
    if (zoom < SYMBOLS_FROM) return [];
    const scale = 256 * 2 ** zoom;
    return this.symbols.map(
      ({ x, y }): Box => [
        x * scale - SYMBOL_REACH,
        y * scale - SYMBOL_REACH,
        x * scale + SYMBOL_REACH,
        y * scale + SYMBOL_REACH,
      ],
    );
  }

  /** What is taken at this zoom; nothing while the marks are still those of another. */
  at(zoom: number): readonly Box[] {
    return zoom === this.zoom ? this.boxes : [];
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
