import type { ReportCase } from "@/server/reports/cases";

/** Where an official goes after a report turned out to be right, without locale: back to the case. */
export function afterAccept({ id }: Pick<ReportCase, "id">): string {
  return `/console/reports/${id}?done=accept`;
}
