import "server-only";
import type { Bundle } from "@/domain/bundles/bundle";
import { fewestPlaces, handledNowhere, takenInEverywhere, wholePlaces } from "@/domain/bundles/places";
import type { Coordinates } from "@/domain/positions/position";
import { offersOf, summariesOf } from "@/server/bundles/offers";

/** As many places as one chooses from; the map has the rest. */
const NAMED = 5;

/** Where these matters are done together (at one place, or at as few as there are), and which are only taken in there. */
export async function placesTogether(
  asked: readonly string[],
  near: Coordinates | undefined,
  at: Date,
): Promise<{ places: Bundle["places"]; intakeOnly: string[] }> {
  const offers = await offersOf(asked, near);
  const nowhere = handledNowhere(asked, offers);
  const somewhere = asked.filter((code) => !nowhere.includes(code));
  const whole = wholePlaces(somewhere, offers);
  const fewest = whole.length > 0 ? [] : fewestPlaces(somewhere, offers);
  const [items, several] = await Promise.all([
    summariesOf(whole.slice(0, NAMED), somewhere, near, at),
    summariesOf(fewest, somewhere, near, at),
  ]);
  const intakeOnly = takenInEverywhere(somewhere, whole.length > 0 ? whole : fewest);
  return { places: { nowhere, total: whole.length, items, fewest: several }, intakeOnly };
}
