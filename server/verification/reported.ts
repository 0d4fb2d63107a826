import "server-only";
import { groupsReported, type QueueNoun, type Reported, type ReportedWrong } from "@/domain/verification/queue";
import { openReports } from "@/server/reports/open";

/** What residents say, in reports still open, of the records of a noun. */
export async function reportedWrongOf(noun: QueueNoun): Promise<ReportedWrong> {
  const found = new Map<string, Reported>();
  for (const { code, kind, reports } of await openReports(noun)) {
    const before = found.get(code);
    const groups = new Set([...(before?.groups ?? []), ...groupsReported(noun, kind)]);
    found.set(code, { count: (before?.count ?? 0) + reports, groups });
  }
  return found;
}
