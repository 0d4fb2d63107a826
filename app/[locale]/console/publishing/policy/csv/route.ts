import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { gatePolicy, policyCsv } from "@/server/publishing/policy";
import { admitted } from "../../../admitted";

/** The district's own policy as a file, which is itself accounted for. */
export async function GET(): Promise<Response> {
  const official = await admitted("/console/publishing/policy/csv", "/console/publishing/policy");
  await asOfficial(official, () => recordNow({ action: "export", noun: "gate-policy" }));
  return new Response(policyCsv(await gatePolicy()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gate-policy.csv"',
      "Cache-Control": "no-store",
    },
  });
}
