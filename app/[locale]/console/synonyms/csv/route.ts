import { readWeek, weekNow } from "@/domain/search/desk-week";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { missedCsv, synonymsCsv } from "@/server/search-desk/tables";
import { admitted } from "../../admitted";

/** The queries of a week that failed, or all synonyms as a file that can be imported again; accounted for. */
export async function GET(request: Request): Promise<Response> {
  const official = await admitted("/console/synonyms/csv", "/console/synonyms");
  const params = new URL(request.url).searchParams;
  const week = readWeek(params.get("week") ?? undefined) ?? weekNow(new Date());
  const isTable = params.get("what") === "synonyms";
  const told: Record<string, string> = isTable ? { what: "synonyms" } : { what: "missed-searches", week };
  await asOfficial(official, () => recordNow({ action: "export", noun: "synonyms", after: told }));
  return new Response(await (isTable ? synonymsCsv() : missedCsv(week)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${isTable ? "synonyms" : `missed-searches-${week}`}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
