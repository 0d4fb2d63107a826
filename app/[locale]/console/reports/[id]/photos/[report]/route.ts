import { decide } from "@/domain/accounts/decide";
import { recordDenial } from "@/server/accounts/official";
import { problemResponse } from "@/server/http/problem-response";
import { caseIdOf, findCase, saidIn } from "@/server/reports/cases";
import { photoOf } from "@/server/reports/follow";
import { photoResponse } from "@/server/reports/photo-response";
import { admitted } from "../../../../admitted";

type Context = { params: Promise<{ id: string; report: string }> };

/** The photo of a report, for those who may read its case. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const asked = await params;
  const official = await admitted("/console/reports/[id]/photos/[report]", "/console/reports");
  const [id, report] = [caseIdOf(asked.id), caseIdOf(asked.report)];
  const found = id === null ? null : await findCase(id);
  if (!found || report === null) return photoResponse(null);
  const reading = decide(official.grants, "read", "reports", { region: found.region });
  if (!reading.allowed) {
    await recordDenial(official, { action: "read", noun: "reports", why: reading.why });
    return problemResponse("forbidden", "This report lies outside what you may read.");
  }
  const isOfCase = (await saidIn(found.id)).some((said) => said.id === report);
  return photoResponse(isOfCase ? await photoOf(report) : null);
}
