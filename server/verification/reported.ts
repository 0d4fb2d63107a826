import "server-only";
import type { QueueNoun, ReportedWrong } from "@/domain/verification/queue";

/**
 * How many residents say, in reports still open, that something is wrong with a record. The one place where the queues
 * ask for it: none are taken yet.
 */
export async function reportedWrongOf(_noun: QueueNoun): Promise<ReportedWrong> {
  return new Map();
}
