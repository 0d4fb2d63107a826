import { getTranslations } from "next-intl/server";
import { toCsv } from "@/domain/lists/csv";
import { caseFilterOf } from "@/domain/reports/filter";
import { toRfc3339 } from "@/domain/time/shanghai";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { type QueuedCase, queueOf } from "@/server/reports/cases";
import { admitted } from "../../admitted";

const MOST = 10_000;
const columns = [
  ...(["case", "noun", "code", "subject", "region", "kind", "phone"] as const),
  ...(["state", "reports", "opened", "answered", "words"] as const),
] as const;

/** What residents wrote stays where it can be deleted: it is in no file. */
function rowOf(each: QueuedCase): Record<(typeof columns)[number], string | number | null> {
  const { id, openedAt, answeredAt, ...rest } = each;
  return { ...rest, case: id, opened: toRfc3339(openedAt), answered: answeredAt && toRfc3339(answeredAt) };
}

/** The filtered queue as a file, which is itself accounted for. */
export async function GET(request: Request): Promise<Response> {
  const official = await admitted("/console/reports/csv", "/console/reports");
  const { filter } = caseFilterOf(Object.fromEntries(new URL(request.url).searchParams));
  const [t, { items }] = await Promise.all([
    getTranslations("reports.column"),
    queueOf(official, filter, { limit: MOST, offset: 0 }, "export"),
  ]);
  await asOfficial(official, () => recordNow({ action: "export", noun: "reports", after: { ...filter } }));
  const rows = items.map((each) => {
    const row = rowOf(each);
    return columns.map((column) => row[column]);
  });
  return new Response(toCsv([columns.map((column) => t(column)), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="reports.csv"',
      "Cache-Control": "no-store",
    },
  });
}
