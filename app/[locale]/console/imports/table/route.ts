import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { targetNameSchema } from "@/domain/imports/target-name";
import { localePath } from "@/i18n/locales";
import { asOfficial } from "@/server/accounts/official";
import { recordNow } from "@/server/audit/record-now";
import { exportableTargets, openExport, templateCsv } from "@/server/exports/scoped";
import { attachment } from "@/server/http/attachment";
import { problemResponse } from "@/server/http/problem-response";
import { targetLabel } from "@/server/imports/jobs/labels";
import { admitted } from "../../admitted";

/** An empty table to be filled in, or what stands there within somebody's reach; the latter is accounted for. */
export async function GET(request: Request): Promise<Response> {
  const official = await admitted("/console/imports/table", "/console/imports");
  const params = new URL(request.url).searchParams;
  const target = targetNameSchema.safeParse(params.get("target")).data;
  if (!target) {
    // Somebody who cut the table off its address, not a program: the list of tables is there.
    if (request.headers.get("accept")?.includes("text/html"))
      redirect(localePath(await getLocale(), "/console/imports"));
    return problemResponse("not-found", "There is no such table.");
  }
  const label = targetLabel(target, "zh");
  if (params.get("what") === "template") return answer(templateCsv(target), "text/csv", `${label}-模板.csv`);
  if (!exportableTargets(official.grants).includes(target)) {
    return problemResponse("forbidden", "Your roles do not export this.");
  }
  const { body, rows, file, type } = await openExport(
    official.grants,
    target,
    (await getLocale()) === "zh" ? "words" : "columns",
  );
  try {
    await asOfficial(official, () => recordNow({ action: "export", noun: "imports", after: { what: target, rows } }));
  } catch (error) {
    await body.cancel();
    throw error;
  }
  return answer(body, type, file);
}

function answer(text: string | ReadableStream, type: string, name: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": attachment(name),
      "Cache-Control": "no-store",
    },
  });
}
