import { SelectPlace } from "@/app/[locale]/(map)/select-place";
import type { Position } from "@/domain/positions/position";
import { isCertain } from "@/domain/truth/quality";

/** Stands on a page and tells the map where its place lies, and how far off it may be. */
export function SelectedPlace({ position }: { position: Position | null }) {
  const ring = position && !isCertain(position.quality) ? (position.precision ?? 0) : 0;
  return <SelectPlace place={position && { coordinates: position.coordinates, ring }} />;
}
