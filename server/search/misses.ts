import "server-only";
import { keptQuery, type MissOutcome } from "@/domain/search/misses";
import { shanghaiTime } from "@/domain/time/shanghai";
import { database } from "@/server/db/client";
import { logger } from "@/server/http/logger";

/** More different queries than this in a day are a machine's. */
const MOST_A_DAY = 5_000;

/** Counts a query that failed, by the day and nothing else. Never throws: who searches must not suffer from it. */
export async function recordMiss(q: string, outcome: MissOutcome, now: Date): Promise<void> {
  const query = keptQuery(q);
  if (query === null) return;
  const day = shanghaiTime(now).isoDate;
  try {
    await database().$executeRaw`
      INSERT INTO search_misses AS stored (day, query, outcome)
      SELECT ${day}::date, ${query}, ${outcome}
      WHERE (SELECT count(*) FROM search_misses WHERE day = ${day}::date) < ${MOST_A_DAY}
      ON CONFLICT (day, query, outcome) DO UPDATE SET count = stored.count + 1`;
  } catch (error) {
    logger.warn({ err: error }, "a missed query was not counted");
  }
}
