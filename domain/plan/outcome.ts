import { completes } from "@/domain/plan/basket";
import type { LeftOut, Trip } from "@/domain/plan/plan";

/** What comes of a basket on a trip, in matters. */
export type Outcome = {
  /** Handled to the end. */
  done: number;
  /** Papers are taken in, the result comes later. */
  handedIn: number;
  /** Not on the trip. */
  leftOut: number;
  /** Nothing is left to do. */
  isAll: boolean;
};

/** What comes of a basket: only where all is handled to the end is all done. */
export function outcomeOf({ stops }: Pick<Trip, "stops">, leftOut: readonly LeftOut[]): Outcome {
  const matters = stops.flatMap((stop) => stop.matters);
  const done = matters.filter(({ mode }) => completes(mode)).length;
  const handedIn = matters.length - done;
  return { done, handedIn, leftOut: leftOut.length, isAll: handedIn === 0 && leftOut.length === 0 };
}
