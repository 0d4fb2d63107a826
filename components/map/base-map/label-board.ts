import type { Box } from "@/components/map/base-map/label-placement";

/**
 * Where marks tell the base map which room they have taken, in pixels of the whole world at a zoom,
 * so that the base map's names keep clear of them.
 */
export class LabelBoard {
  private boxes: readonly Box[] = [];
  private zoom = -1;
  private listeners = new Set<() => void>();

  set(zoom: number, boxes: readonly Box[]): void {
    this.zoom = zoom;
    this.boxes = boxes;
    for (const listener of this.listeners) listener();
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
