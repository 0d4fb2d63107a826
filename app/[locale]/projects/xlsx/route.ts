import { writeXlsx } from "hucre/xlsx";
import { projectTable } from "@/app/[locale]/projects/project-table";
import { isLocale } from "@/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** The filtered projects as a workbook, in the words of the page's language. Text of a workbook is never run. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const { header, rows } = await projectTable(new URL(request.url).searchParams, locale);
  const widths = header.map((name) => ({ width: Math.max(14, name.length * 2) }));
  const file = await writeXlsx({
    sheets: [{ name: "projects", columns: widths, rows: [header, ...rows], freezePane: { rows: 1 } }],
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="projects.xlsx"',
      "Cache-Control": "no-store",
    },
  });
}
