import "server-only";
import { addDays, shanghaiInstant, shanghaiTime } from "@/domain/time/shanghai";
import { logger } from "@/server/http/logger";
import { carryOutDue } from "@/server/publishing/due";

const MINUTE_MS = 60_000;
/** A database that has just come up may still be about to be migrated. */
const FIRST_MS = 1_000;

/** How long to wait: a minute, or until Shanghai's midnight where that is sooner. */
export function untilNext(now: Date): number {
  const midnight = shanghaiInstant(addDays(shanghaiTime(now).isoDate, 1), 0);
  return Math.min(MINUTE_MS, midnight.getTime() - now.getTime());
}

// Next's hot reload evaluates this file anew; the timer must not multiply with each save.
const kept = globalThis as typeof globalThis & { publishingTimer?: NodeJS.Timeout };

/**
 * Carries out what is due now and whenever a planned day begins. Also every minute, for what was planned or could not
 * be done meanwhile: one question of an index where there is nothing.
 */
export function keepCarryingOut(): void {
  clearTimeout(kept.publishingTimer);
  schedule(FIRST_MS);
}

function schedule(wait: number): void {
  kept.publishingTimer = setTimeout(async () => {
    await carryOutNow();
    schedule(untilNext(new Date()));
  }, wait).unref();
}

async function carryOutNow(): Promise<void> {
  try {
    const done = await carryOutDue(new Date());
    if (done > 0) logger.info({ done }, "planned decisions were carried out");
  } catch (error) {
    // Where the database is away, pages say so themselves; the next minute asks again.
    logger.warn({ err: error }, "planned decisions could not be looked up");
  }
}
