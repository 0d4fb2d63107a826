import type { OfferingMode } from "@/domain/matters/matter";
import { completes, handles } from "@/domain/plan/basket";

/** What a service point offers of a bundle. */
export type PlaceOffers = { code: string; modes: ReadonlyMap<string, OfferingMode> };

/** Of these matters, those that somebody can come to the place with and go without. */
export function handledAt({ modes }: PlaceOffers, matters: readonly string[]): string[] {
  return matters.filter((code) => handles(modes.get(code)));
}

/** Of these matters, those that the place takes in but does not complete. */
export function onlyTakenIn(place: PlaceOffers, matters: readonly string[]): string[] {
  return handledAt(place, matters).filter((code) => !completes(place.modes.get(code)));
}

/** Of these matters, those that not one of the places completes, though some take them in. */
export function takenInEverywhere(matters: readonly string[], places: readonly PlaceOffers[]): string[] {
  return matters.filter(
    (code) =>
      places.some(({ modes }) => handles(modes.get(code))) && !places.some(({ modes }) => completes(modes.get(code))),
  );
}

/** Matters that no place on the map handles: hospitals and police stations are not on it. */
export function handledNowhere(matters: readonly string[], places: readonly PlaceOffers[]): string[] {
  return matters.filter((code) => !places.some(({ modes }) => handles(modes.get(code))));
}

/** Places that handle all of these matters, in the order given. */
export function wholePlaces(matters: readonly string[], places: readonly PlaceOffers[]): PlaceOffers[] {
  return matters.length === 0 ? [] : places.filter((place) => handledAt(place, matters).length === matters.length);
}

type Choice = { taken: PlaceOffers[]; covered: Set<string> };

/**
 * The fewest places that handle all of these matters together, the earlier in `places` the rather; empty where even all
 * of them do not. Exact: a bundle has few matters, and places that offer the same of them are one choice.
 */
export function fewestPlaces(matters: readonly string[], places: readonly PlaceOffers[]): PlaceOffers[] {
  const kinds = new Map<string, PlaceOffers>();
  for (const place of places) {
    const handled = handledAt(place, matters);
    const kind = handled.join(" ");
    if (handled.length > 0 && !kinds.has(kind)) kinds.set(kind, place);
  }
  let choices: Choice[] = [{ taken: [], covered: new Set() }];
  const seen = new Set<string>();
  while (choices.length > 0) {
    const done = choices.find(({ covered }) => covered.size === matters.length);
    if (done) return done.taken;
    choices = choices.flatMap(({ taken, covered }) =>
      [...kinds.values()].flatMap((place) => {
        const more = new Set([...covered, ...handledAt(place, matters)]);
        const key = matters.filter((code) => more.has(code)).join(" ");
        if (more.size === covered.size || seen.has(key)) return [];
        seen.add(key);
        return [{ taken: [...taken, place], covered: more }];
      }),
    );
  }
  return [];
}
