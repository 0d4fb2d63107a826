import type { Trip } from "@/domain/plan/plan";
import type { Position } from "@/domain/positions/position";
import { legPrecisions } from "@/domain/travel/precision";
import { isCertain, type ValueQuality } from "@/domain/truth/quality";

/** What of a place a plan reckons with. */
export type PlaceGround = { position: Position | null; hoursQuality: ValueQuality };

/** Hours that are told, but that no source reports. */
export const areHoursDoubtful = ({ hoursQuality }: Pick<PlaceGround, "hoursQuality">): boolean =>
  hoursQuality === "sample" || hoursQuality === "approximate";

/** Of these places, those at which a trip stops. */
export function placesOf<P extends { code: string }>({ stops }: Pick<Trip, "stops">, places: readonly P[]): P[] {
  return places.filter(({ code }) => stops.some(({ servicePoint }) => servicePoint.code === code));
}

/** How far off the legs of a trip may be, in metres, and all of it. */
export function precisionsOf(
  { stops }: Pick<Trip, "stops">,
  places: readonly (Pick<PlaceGround, "position"> & { code: string })[],
) {
  return legPrecisions(
    stops.map(({ servicePoint }) => places.find(({ code }) => code === servicePoint.code)?.position?.precision),
  );
}

/** What no source reports of the places that a plan rests on; null where all of it is certain. */
export function doubtsOf(places: readonly PlaceGround[]): "positions" | "hours" | "both" | null {
  const positions = places.some(({ position }) => !position || !isCertain(position.quality));
  const hours = places.some(areHoursDoubtful);
  if (positions && hours) return "both";
  if (positions) return "positions";
  return hours ? "hours" : null;
}
