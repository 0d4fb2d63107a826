import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import type { CircleMode, TravelPolicy } from "@/domain/travel/estimates";

/** A batch of ways to ask for: from each of some places to each of others. */
export type Batch = {
  from: readonly Coordinates[];
  to: readonly Coordinates[];
  mode: CircleMode;
  policy: TravelPolicy;
};

/** Minutes by row of `from`; null where there is no way. */
export type Cells = (number | null)[][];

/** A routing engine that somebody runs: how to ask it, and how to read what it answers. */
export type Engine = {
  /** Places on either side of one batch; what the engines allow as they are delivered. */
  side: number;
  request: (base: string, batch: Batch) => { url: string; init: RequestInit };
  /** @throws where the answer is none of the engine's. */
  read: (answer: unknown, batch: Batch) => Cells;
};

/** One of the seven decimals of a position is a centimetre; the sixth is near enough for any road. */
export const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;
