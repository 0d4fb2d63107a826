import { getTranslations } from "next-intl/server";
import { isLocale } from "@/i18n/locales";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { attachment } from "@/server/http/attachment";
import { problemResponse } from "@/server/http/problem-response";
import { targetLabel } from "@/server/imports/jobs/labels";
import { removedCsv } from "@/server/imports/jobs/removed";
import { jobView } from "@/server/imports/jobs/view";
import { admitted } from "../../../admitted";

type Context = { params: Promise<{ locale: string; id: string }> };

/** Everything that an upload takes away because its files do not name it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const official = await admitted("/console/imports/[id]/removed", "/console/imports");
  const { locale: given, id } = await params;
  const locale = isLocale(given) ? given : "zh";
  if (!(await jobView(official, id))) return problemResponse("not-found", "There is no such import.");
  const t = await getTranslations({ locale, namespace: "importDesk.removedColumn" });
  const csv = await removedCsv(id, [t("target"), t("key"), t("name")], (target) => targetLabel(target, locale));
  await asOfficial(official, () =>
    recordNow({ action: "export", noun: "imports", code: id, after: { what: "removed" } }),
  );
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${t("file")}.csv`),
      "Cache-Control": "no-store",
    },
  });
}
