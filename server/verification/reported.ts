import "server-only";
import type { QueueNoun, ReportedWrong } from "@/domain/verification/queue";
import { openReports } from "@/server/reports/open";

/** How many residents say, in reports still open, that something is wrong with a record. */
export function reportedWrongOf(noun: QueueNoun): Promise<ReportedWrong> {
  return openReports(noun);
}
