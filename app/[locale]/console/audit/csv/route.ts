import { decide } from "@/domain/accounts/decide";
import { asOfficial } from "@/server/accounts/official";
import { auditCsv } from "@/server/audit/queries";
import { recordNow } from "@/server/audit/record-now";
import { problemResponse } from "@/server/http/problem-response";
import { admitted } from "../../admitted";
import { auditAsked } from "../audit-asked";
import { readableColumns } from "./readable-columns";

/** The filtered account as a file, which is itself accounted for. */
export async function GET(request: Request): Promise<Response> {
  const official = await admitted("/console/audit/csv", "/console/audit");
  if (!decide(official.grants, "export", "audit", { region: null, department: null }).allowed) {
    return problemResponse("forbidden", "The account is for those who reach everywhere.");
  }
  const { filter } = auditAsked(Object.fromEntries(new URL(request.url).searchParams));
  await asOfficial(official, () => recordNow({ action: "export", noun: "audit", after: { ...filter } }));
  const encoder = new TextEncoder();
  const pieces = auditCsv(filter, await readableColumns());
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(undefined),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "no-store",
    },
  });
}
