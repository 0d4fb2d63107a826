import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import type { TravelTimes } from "@/domain/travel/times";
import type { Batch, Cells, Engine } from "@/server/travel/engine";

export type RoutingOptions = {
  engine: Engine;
  base: string;
  /** Milliseconds for one batch; pages wait for it. */
  timeout?: number;
  /** Milliseconds for which an engine that has failed is left alone. */
  rest?: number;
  clock?: () => number;
  onFailure?: (error: unknown) => void;
};

/** Asks for all ways; null where the engine is not there to be asked, or asking would take too long. */
export type Routing = (batch: Batch) => Promise<TravelTimes | null>;

const TIMEOUT = 3000;
const REST = 60_000;
/** Roads change less often; positions are part of the key, so that a new version of the data asks anew. */
const KEEP = 86_400_000;
const MOST_KEPT = 600;
/** Beyond it a page would wait for minutes. */
const MOST_CELLS = 250_000;
const AT_ONCE = 4;

type Part = { row: number; column: number; batch: Batch };

/** A large batch in parts that the engine takes. */
function partsOf(batch: Batch, side: number): Part[] {
  const parts: Part[] = [];
  for (let row = 0; row < batch.from.length; row += side) {
    for (let column = 0; column < batch.to.length; column += side) {
      const from = batch.from.slice(row, row + side);
      parts.push({ row, column, batch: { ...batch, from, to: batch.to.slice(column, column + side) } });
    }
  }
  return parts;
}

function keyOf({ from, to, mode, policy }: Batch): string {
  const text = (places: readonly Coordinates[]) => places.map((place) => place.join(",")).join(";");
  return `${mode} ${policy.speed} ${policy.overhead} ${text(from)} ${text(to)}`;
}

/** A routing engine behind a memory, a time limit and a fuse: whatever goes wrong, the answer is null and soon there. */
export function createRouting(options: RoutingOptions): Routing {
  const { engine, timeout = TIMEOUT, rest = REST, clock = Date.now, onFailure = () => {} } = options;
  const base = options.base.replace(/\/+$/, "");
  const kept = new Map<string, { until: number; cells: Cells }>();
  let restsUntil = 0;

  async function ask(batch: Batch): Promise<Cells> {
    const key = keyOf(batch);
    const known = kept.get(key);
    if (known && known.until > clock()) return known.cells;
    const { url, init } = engine.request(base, batch);
    const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`The routing engine answers ${response.status}.`);
    const cells = engine.read(await response.json(), batch);
    if (cells.length !== batch.from.length || cells.some((row) => row.length !== batch.to.length)) {
      throw new Error("The routing engine answers another table than the one asked for.");
    }
    kept.delete(key);
    kept.set(key, { until: clock() + KEEP, cells });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return cells;
  }

  return async (batch) => {
    const columns = batch.to.length;
    if (batch.from.length * columns > MOST_CELLS || clock() < restsUntil) return null;
    const all = new Float64Array(batch.from.length * columns).fill(Number.POSITIVE_INFINITY);
    const waiting = partsOf(batch, engine.side);
    const work = async () => {
      for (let part = waiting.pop(); part && clock() >= restsUntil; part = waiting.pop()) {
        const { row, column } = part;
        for (const [y, cells] of (await ask(part.batch)).entries()) {
          for (const [x, minutes] of cells.entries()) {
            if (minutes !== null) all[(row + y) * columns + column + x] = minutes;
          }
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (error) {
      restsUntil = clock() + rest;
      onFailure(error);
      return null;
    }
    if (clock() < restsUntil) return null;
    return { by: "routing", minutes: (from, to) => all[from * columns + to] ?? Number.POSITIVE_INFINITY };
  };
}
