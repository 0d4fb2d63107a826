import { isLocale } from "@/i18n/locales";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { attachment } from "@/server/http/attachment";
import { problemResponse } from "@/server/http/problem-response";
import { fieldNamer } from "@/server/imports/jobs/labels";
import { rejectsName, rejectsOf } from "@/server/imports/jobs/rejects";
import { jobView } from "@/server/imports/jobs/view";
import { admitted } from "../../../admitted";
import { issueSpeaker } from "../rows-asked";

type Context = { params: Promise<{ locale: string; id: string }> };

/** The rejected rows of a table as they stood in the file, with their reasons: corrected, it can be uploaded again. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const official = await admitted("/console/imports/[id]/rejects", "/console/imports");
  const { locale, id } = await params;
  const order = Number(new URL(request.url).searchParams.get("table") ?? 0);
  const job = await jobView(official, id);
  const table = job?.tables.find((each) => each.order === order);
  const shown = isLocale(locale) ? locale : "zh";
  const [issue, nameOf] = await Promise.all([issueSpeaker(shown), fieldNamer(shown)]);
  const says = { issue, column: (column: string) => nameOf(column, table?.target) };
  const csv = table ? await rejectsOf(id, table, says) : null;
  if (!table || csv === null) return problemResponse("not-found", "There is no such table, or it is no longer kept.");
  await asOfficial(official, () => recordNow({ action: "export", noun: "imports", code: id, after: { table: order } }));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${rejectsName(table.name)}.csv`),
      "Cache-Control": "no-store",
    },
  });
}
