import { getTranslations } from "next-intl/server";
import { mayAnywhere } from "@/domain/accounts/decide";
import { toCsv } from "@/domain/lists/csv";
import { shanghaiTime } from "@/domain/time/shanghai";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { problemResponse } from "@/server/http/problem-response";
import { recordsFor } from "@/server/verification/records";
import { admitted } from "../../admitted";
import { boardAsked, namedBoard } from "../board-asked";

/** The board as a file, of what one may export; that it was taken is accounted for. */
export async function GET(request: Request): Promise<Response> {
  const official = await admitted("/console/freshness/csv", "/console/freshness");
  const { noun, side } = boardAsked(Object.fromEntries(new URL(request.url).searchParams));
  if (!mayAnywhere(official.grants, "export", noun)) {
    return problemResponse("forbidden", "These records are not yours to export.");
  }
  const at = new Date();
  const rows = await namedBoard(await recordsFor(official.grants, "export", noun, at), noun, side, at);
  await asOfficial(official, () => recordNow({ action: "export", noun, after: { board: "freshness", by: side } }));
  const t = await getTranslations("verification");
  const head = [
    t(noun === "matters" ? "row.department" : `row.${side}`),
    t("row.freshShare"),
    t("views.never"),
    t("views.stale"),
    t("views.ageing"),
    t("views.fresh"),
    t("row.oldest"),
    t("row.records"),
  ];
  const lines = rows.map(({ name, freshShare, never, stale, ageing, fresh, oldest, records }) => [
    name,
    `${freshShare}%`,
    ...[never, stale, ageing, fresh],
    oldest,
    records,
  ]);
  return new Response(toCsv([head, ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="freshness-${noun}-${shanghaiTime(at).isoDate}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
