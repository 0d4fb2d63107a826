import "server-only";
import type { KeptReport } from "@/domain/offline/kept-reports";

/** Reports on the device that asks. The server has none: its twin in `offline/server` answers, in the service worker. */
export async function keptReports(): Promise<readonly KeptReport[]> {
  return [];
}
