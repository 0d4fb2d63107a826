import "server-only";
import { logger } from "@/server/http/logger";
import { clearReports } from "@/server/reports/retention";

const SIX_HOURS = 6 * 3_600_000;
/** The first requests after a start come first. */
const AFTER_START = 60_000;

async function clear(): Promise<void> {
  try {
    await clearReports(new Date());
  } catch (error) {
    logger.warn({ err: error }, "notes and photos of reports were not cleared; the next try is in six hours");
  }
}

/** Clears notes and photos whose time is over, as long as the server runs; keeps no process alive. */
export function startClearing(): void {
  setTimeout(clear, AFTER_START).unref();
  setInterval(clear, SIX_HOURS).unref();
}
