import { NoticedReports } from "@/components/reports/noticed-reports";
import type { Subject } from "@/domain/reports/kinds";
import { noticedReports } from "@/server/reports/open";

/** What enough people report of this record now; nothing as a rule. */
export async function NoticedHere(subject: Subject) {
  return <NoticedReports noun={subject.noun} noticed={await noticedReports(subject, new Date())} />;
}
